import type { APIRoute } from 'astro';
import { currentSite } from '../build/site.ts';
import { lookCss } from '../styles/look-css.ts';

/** The colours of the publication. */
export const GET: APIRoute = () =>
  new Response(lookCss(currentSite().publication.settings.look), {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
