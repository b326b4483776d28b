import type { APIRoute } from 'astro';
import { absolute } from '../lib/addresses.js';
import { pageOfKind } from '../lib/page-of-kind.js';

/** Public pages and pictures are open to everybody; what is not a page is not for crawlers. */
export const GET: APIRoute = ({ locals }) => {
  const { origin } = pageOfKind(locals, 'robots');
  const lines = [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /app/',
    'Disallow: /graphql',
    'Disallow: /report',
    '',
    `Sitemap: ${absolute(origin, '/sitemap.xml')}`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
