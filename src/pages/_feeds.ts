import { currentSite } from '../build/site.ts';
import { feedOf, publicationFeed, type FeedGrouping } from '../outputs/feed.ts';
import { feedBytes, type FeedFormat } from '../outputs/feed-format.ts';
import { feedItems } from '../outputs/feed-items.ts';
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
  return respond(rssFeed, grouping, slug);
}

/** The same as JSON Feed. */
export function jsonFeedResponse(grouping?: FeedGrouping, slug?: string): Response {
  return respond(jsonFeed, grouping, slug);
}

function respond(format: FeedFormat, grouping: FeedGrouping | undefined, slug: string | undefined): Response {
  const site = currentSite();
  const { publication } = site;
  const feed =
    grouping === undefined ? publicationFeed(publication) : feedOf(publication, grouping, slug ?? '');
  if (!feed) return new Response(null, { status: 404 });
  const items = feedItems(publication, feed, (article) => site.bodyOf(article));
  const bytes = feedBytes(format, publication, feed, items);
  return new Response(bytes, { headers: { 'content-type': format.type } });
}
