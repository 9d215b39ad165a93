import { currentSite } from '../build/site.ts';
import { robotsText } from '../outputs/robots.ts';

export const GET = () =>
  new Response(robotsText(currentSite().publication), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
