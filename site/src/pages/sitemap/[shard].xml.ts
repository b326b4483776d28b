import type { APIRoute } from 'astro';
import { sitemapXml } from '../../features/sitemap/sitemap-xml.js';
import { pageOfKind } from '../../lib/page-of-kind.js';

/** One shard of the sitemap. */
export const GET: APIRoute = ({ locals }) =>
  new Response(sitemapXml(pageOfKind(locals, 'sitemap')), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
