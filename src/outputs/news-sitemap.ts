import type { Publication } from '../model/publication.ts';
import type { Article } from '../model/records.ts';
import { timestamp } from '../text/dates.ts';
import { xmlText } from '../text/xml.ts';

/** Articles are news for two days; a file may name 1,000 of them. */
const NEWS_TIME = 2 * 24 * 60 * 60 * 1000;
const NEWS_LIMIT = 1000;

/**
 * The newest articles for news services: those of the two days up to the newest
 * one, so that the same content makes the same file whenever it is built. Once
 * the publication falls silent, services ignore what has become too old.
 *
 * @see https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function newsSitemap(publication: Publication): string {
  const [newest] = publication.articles;
  const news = publication.articles
    .filter(({ instant }) => newest && instant > newest.instant - NEWS_TIME)
    .slice(0, NEWS_LIMIT);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${news.map((article) => url(publication, article)).join('')}</urlset>
`;
}

function url(publication: Publication, { path, title, instant, language }: Article): string {
  const { name, timezone } = publication.settings;
  return `<url>
<loc>${xmlText(publication.address(path))}</loc>
<news:news>
<news:publication><news:name>${xmlText(name)}</news:name><news:language>${xmlText(newsLanguage(language))}</news:language></news:publication>
<news:publication_date>${timestamp(instant, timezone)}</news:publication_date>
<news:title>${xmlText(title)}</news:title>
</news:news>
</url>
`;
}

/** The code of ISO 639 without region or script, but for the two forms of Chinese that services tell apart. */
function newsLanguage(tag: string): string {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  if (language !== 'zh') return language;
  return rest.includes('tw') || rest.includes('hant') ? 'zh-tw' : 'zh-cn';
}
