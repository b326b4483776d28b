import type { APIRoute } from 'astro';
import { feedXml } from '../features/feed/feed-xml.js';
import { pageOfKind } from '../lib/page-of-kind.js';

/** The newest public work, for feed readers. */
export const GET: APIRoute = ({ locals }) =>
  new Response(feedXml(pageOfKind(locals, 'feed')), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
