import type { APIRoute } from 'astro';
import { currentSite } from '../build/site.ts';
import { sitemapPartCount, sitemapParts } from '../outputs/sitemap.ts';

/** The parts of a sitemap that is too large for one file; there are none while it is not. */
export function getStaticPaths() {
  const count = sitemapPartCount(currentSite().publication);
  if (count === 1) return [];
  return Array.from({ length: count }, (_, index) => ({ params: { number: String(index + 1) } }));
}

export const GET: APIRoute = ({ params: { number } }) =>
  new Response(sitemapParts(currentSite().publication)[Number(number) - 1], {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
