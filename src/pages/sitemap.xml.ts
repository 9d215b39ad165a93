import { currentSite } from '../build/site.ts';
import { sitemap } from '../outputs/sitemap.ts';

export const GET = () =>
  new Response(sitemap(currentSite().publication), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
