import type { APIRoute } from 'astro';
import { feedPaths, rssResponse } from '../../_feeds.ts';

export const getStaticPaths = () => feedPaths('region');

export const GET: APIRoute = ({ params: { slug } }) => rssResponse('region', slug);
