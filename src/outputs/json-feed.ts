import type { Publication } from '../model/publication.ts';
import { timestamp } from '../text/dates.ts';
import type { Feed } from './feed.ts';
import type { FeedItem } from './feed-items.ts';

/**
 * A feed as JSON Feed 1.1.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export function jsonFeed(publication: Publication, feed: Feed, items: readonly FeedItem[]): string {
  const { language, timezone } = publication.settings;
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: publication.address(feed.path),
    feed_url: publication.address(`${feed.path}feed.json`),
    description: feed.description,
    language,
    items: items.map((item) => jsonItem(item, timezone)),
  };
  return `${JSON.stringify(document, wellFormed)}\n`;
}

function jsonItem(item: FeedItem, timezone: string) {
  return {
    id: item.id,
    url: item.address,
    title: item.title,
    content_html: item.content,
    summary: item.summary,
    image: item.image,
    date_published: timestamp(item.published, timezone),
    date_modified: timestamp(item.changed, timezone),
    authors: item.authors.map(({ name, address }) => ({ name, url: address })),
    tags: item.tags.map(({ name }) => name),
    language: item.language,
  };
}

/** Half a surrogate pair, which many parsers of JSON refuse, as the replacement character. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
