import type { APIRoute } from 'astro';
import { currentSite } from '../build/site.ts';
import { iconSvg } from '../styles/icon-svg.ts';

/** The icon that browsers show beside the title. */
export const GET: APIRoute = () =>
  new Response(iconSvg(currentSite().publication.settings), { headers: { 'Content-Type': 'image/svg+xml' } });
