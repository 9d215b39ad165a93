import type { APIRoute } from 'astro';
import { feedPaths, jsonFeedResponse } from '../../_feeds.ts';

export const getStaticPaths = () => feedPaths('entity');

export const GET: APIRoute = ({ params: { slug } }) => jsonFeedResponse('entity', slug);
