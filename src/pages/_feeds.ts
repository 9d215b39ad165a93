import { currentSite, type Site } from '../build/site.ts';
import { feedOf, publicationFeed, type Feed, type FeedGrouping } from '../outputs/feed.ts';
import { feedItems, type FeedItem } from '../outputs/feed-items.ts';
import { jsonFeed } from '../outputs/json-feed.ts';
import { rssFeed } from '../outputs/rss.ts';

/** Each feed as RSS and as JSON: what the routes beside the pages answer with. */

const LISTS = { region: 'regions', entity: 'entities', author: 'authors', series: 'series' } as const;

/** The addresses of all feeds of a grouping, as routes ask for them. */
export function feedPaths(grouping: FeedGrouping): { params: { slug: string } }[] {
  return currentSite().publication[LISTS[grouping]].map(({ slug }) => ({ params: { slug } }));
}

/** The feed of the whole publication, or of the region, entity, author or series of a slug. */
export function rssResponse(grouping?: FeedGrouping, slug?: string): Response {
  return respond(grouping, slug, rssFeed, 'application/rss+xml; charset=utf-8');
}

/** The same as JSON Feed. */
export function jsonFeedResponse(grouping?: FeedGrouping, slug?: string): Response {
  return respond(grouping, slug, jsonFeed, 'application/feed+json; charset=utf-8');
}

function respond(
  grouping: FeedGrouping | undefined,
  slug: string | undefined,
  write: (publication: Site['publication'], feed: Feed, items: readonly FeedItem[]) => string,
  type: string,
): Response {
  const site = currentSite();
  const { publication } = site;
  const feed =
    grouping === undefined ? publicationFeed(publication) : feedOf(publication, grouping, slug ?? '');
  if (!feed) return new Response(null, { status: 404 });
  const items = feedItems(publication, feed, (article) => site.bodyOf(article));
  // As bytes: a long text would be looked through for half characters first.
  const bytes = new TextEncoder().encode(write(publication, feed, items));
  return new Response(bytes, { headers: { 'content-type': type } });
}
