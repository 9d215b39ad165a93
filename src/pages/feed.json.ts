import { jsonFeedResponse } from './_feeds.ts';

export const GET = () => jsonFeedResponse();
