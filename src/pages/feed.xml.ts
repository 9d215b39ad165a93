import { rssResponse } from './_feeds.ts';

export const GET = () => rssResponse();
