import { describe, expect, it } from '@jest/globals';
import { schemaBreaches } from './xml-schema.js';

const set = (entries: string, namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${namespace}">${entries}</urlset>`;
const loc = '<loc>http://localhost:4000/a</loc>';

describe('the schema of sitemaps', () => {
  it.each([
    ['an address', `<url>${loc}</url>`],
    ['a date', `<url>${loc}<lastmod>2026-03-02</lastmod></url>`],
    ['a moment', `<url>${loc}<lastmod>2026-03-02T10:00:00.000Z</lastmod></url>`],
  ])('takes %s', (_, entries) => {
    expect(schemaBreaches('sitemap', set(entries))).toEqual([]);
  });

  it.each([
    ['no entry', set('')],
    ['no address', set('<url><lastmod>2026-03-02</lastmod></url>')],
    ['a path', set('<url><loc>/portfolio/ada</loc></url>')],
    ['an address twice', set(`<url>${loc}</url><url>${loc}</url>`)],
    ['a moment in words', set(`<url>${loc}<lastmod>yesterday</lastmod></url>`)],
    ['the wrong order', set(`<url><lastmod>2026-03-02</lastmod>${loc}</url>`)],
    ['another namespace', set(`<url>${loc}</url>`, 'http://www.example.org/')],
    ['too many entries', set(Array.from({ length: 50_001 }, (_, at) => `<url><loc>http://localhost:4000/${at}</loc></url>`).join(''))],
    ['a bare ampersand', set('<url><loc>http://localhost:4000/?a&b</loc></url>')],
  ])('refuses %s', (_, text) => {
    expect(schemaBreaches('sitemap', text)).not.toEqual([]);
  });

  it('is another one for the index', () => {
    const index = `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap>${loc}</sitemap></sitemapindex>`;
    expect(schemaBreaches('siteindex', index)).toEqual([]);
    expect(schemaBreaches('siteindex', set(`<url>${loc}</url>`))).not.toEqual([]);
  });
});
