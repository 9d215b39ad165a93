import type { Publication } from '../model/publication.ts';

/**
 * What crawlers may fetch: everything, and where the sitemaps are.
 *
 * Crawlers look for it at the root of a host only; in a folder it is still
 * written, for whoever runs the host to include.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9309
 */
export function robotsText(publication: Publication): string {
  return `User-agent: *
Allow: /

Sitemap: ${publication.address('/sitemap.xml')}
Sitemap: ${publication.address('/news-sitemap.xml')}
`;
}
