import { currentSite } from '../build/site.ts';
import { newsSitemap } from '../outputs/news-sitemap.ts';

export const GET = () =>
  new Response(newsSitemap(currentSite().publication), {
    headers: { 'content-type': 'application/xml; charset=utf-8' },
  });
