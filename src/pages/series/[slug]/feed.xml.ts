import type { APIRoute } from 'astro';
import { feedPaths, rssResponse } from '../../_feeds.ts';

export const getStaticPaths = () => feedPaths('series');

export const GET: APIRoute = ({ params: { slug } }) => rssResponse('series', slug);
