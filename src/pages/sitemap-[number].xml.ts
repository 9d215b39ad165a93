import type { APIRoute } from 'astro';
import { currentSite } from '../build/site.ts';
import { sitemapParts } from '../outputs/sitemap.ts';

/** The parts of a sitemap that is too large for one file; there are none while it is not. */
export function getStaticPaths() {
  const parts = sitemapParts(currentSite().publication);
  return parts.length === 1 ? [] : parts.map((_part, index) => ({ params: { number: String(index + 1) } }));
}

export const GET: APIRoute = ({ params: { number } }) =>
  new Response(sitemapParts(currentSite().publication)[Number(number) - 1], {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
