import type { Publication } from '../model/publication.ts';
import { cdata, xmlAttribute, xmlText } from '../text/xml.ts';
import type { Feed } from './feed.ts';
import type { FeedFormat } from './feed-format.ts';
import type { FeedItem } from './feed-items.ts';
import { rfc822 } from './rfc822.ts';

/**
 * RSS 2.0, with the extensions that the profile of its board names:
 * `atom:link`, `content:encoded` and `dc:creator`. A feed is dated by its newest
 * item, never by the clock.
 *
 * @see https://www.rssboard.org/rss-specification and https://www.rssboard.org/rss-profile
 */
export const rssFeed: FeedFormat = {
  type: 'application/rss+xml; charset=utf-8',
  begin: channel,
  item: rssItem,
  between: '',
  end: '</channel>\n</rss>\n',
};

function channel(publication: Publication, feed: Feed, items: readonly FeedItem[]): string {
  const { language, timezone } = publication.settings;
  const changed = items.map((item) => item.changed);
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${xmlText(feed.title)}</title>
<link>${xmlText(publication.address(feed.path))}</link>
<description>${xmlText(feed.description)}</description>
<language>${xmlText(language)}</language>
${copyright(publication)}${changed.length > 0 ? `<lastBuildDate>${rfc822(Math.max(...changed), timezone)}</lastBuildDate>\n` : ''}<docs>https://www.rssboard.org/rss-specification</docs>
<generator>Gazetteer</generator>
<atom:link rel="self" type="application/rss+xml" href="${xmlAttribute(publication.address(`${feed.path}feed.xml`))}"/>
`;
}

function rssItem(item: FeedItem, timezone: string): string {
  const categories = item.tags.map(
    ({ name, within }) => `<category domain="${xmlAttribute(within)}">${xmlText(name)}</category>\n`,
  );
  const creators = item.authors.map(({ name }) => `<dc:creator>${xmlText(name)}</dc:creator>\n`);
  return `<item>
<title>${xmlText(item.title)}</title>
<link>${xmlText(item.address)}</link>
<guid isPermaLink="true">${xmlText(item.id)}</guid>
<pubDate>${rfc822(item.published, timezone)}</pubDate>
${creators.join('')}${categories.join('')}<dc:language>${xmlText(item.language)}</dc:language>
<description>${xmlText(item.summary)}</description>
<content:encoded>${cdata(item.content)}</content:encoded>
</item>
`;
}

function copyright({ settings: { licence, publisher, name } }: Publication): string {
  return licence ? `<copyright>${xmlText(`${publisher ?? name}, ${licence.name}`)}</copyright>\n` : '';
}
