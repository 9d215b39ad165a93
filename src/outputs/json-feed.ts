import { timestamp } from '../text/dates.ts';
import type { FeedFormat } from './feed-format.ts';

/**
 * JSON Feed 1.1.
 *
 * @see https://www.jsonfeed.org/version/1.1/
 */
export const jsonFeed: FeedFormat = {
  type: 'application/feed+json; charset=utf-8',
  begin(publication, feed) {
    const about = {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: publication.address(feed.path),
      feed_url: publication.address(`${feed.path}feed.json`),
      description: feed.description,
      language: publication.settings.language,
    };
    return `${json(about).slice(0, -1)},"items":[`;
  },
  item: (item, timezone) =>
    json({
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
    }),
  between: ',',
  end: ']}\n',
};

/** How JSON writes half a surrogate pair; text may look so too. */
const HALF = /\\ud[89a-f]/i;

/** A value as JSON, in which half a surrogate pair, which many parsers refuse, is the replacement character. */
function json(value: object): string {
  const text = JSON.stringify(value);
  return HALF.test(text) ? JSON.stringify(value, wellFormed) : text;
}

function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
