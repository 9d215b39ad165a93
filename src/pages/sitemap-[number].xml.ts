import type { APIRoute } from 'astro';
import { currentSite } from '../build/site.ts';
import { sitemapParts } from '../outputs/sitemap.ts';

/** The parts of a sitemap that is too large for one file; there are none while it is not. */
export function getStaticPaths() {
  const parts = sitemapParts(currentSite().publication);
  return parts.length === 1
    ? []
    : parts.map((part, index) => ({ params: { number: String(index + 1) }, props: { part } }));
}

export const GET: APIRoute<{ part: string }> = ({ props }) =>
  new Response(props.part, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
