import type { SitemapPage } from '@guildhall/contracts';
import { absolute } from '../../lib/addresses.js';
import { escapeXml } from '../../lib/xml.js';

/** The index of the sitemap, or one shard of it, as the protocol of sitemaps.org writes them. */
export function sitemapXml({ form, origin, entries }: SitemapPage): string {
  const [list, entry] = form === 'index' ? ['sitemapindex', 'sitemap'] : ['urlset', 'url'];
  const lines = entries.map(
    ({ path, lastModified }) =>
      `<${entry}><loc>${escapeXml(absolute(origin, path))}</loc><lastmod>${escapeXml(lastModified)}</lastmod></${entry}>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${list}>`,
    '',
  ].join('\n');
}
