import type { APIRoute } from 'astro';
import { feedPaths, rssResponse } from '../../_feeds.ts';

export const getStaticPaths = () => feedPaths('entity');

export const GET: APIRoute = ({ params: { slug } }) => rssResponse('entity', slug);
