import type { XmlElement } from './xml-tree.js';

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const date = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/u;

function entryBreaches({ name, attributes, children }: XmlElement, expected: string): readonly string[] {
  const [loc, lastmod, ...rest] = children;
  const address = loc?.text ?? '';
  return [
    ...(name === expected && attributes.size === 0 ? [] : [`<${name}> instead of <${expected}>`]),
    ...(loc?.name === 'loc' && URL.canParse(address) && address.length >= 12 && address.length <= 2_048 ? [] : [`"${address}" is no location`]),
    ...(lastmod === undefined || (lastmod.name === 'lastmod' && date.test(lastmod.text)) ? [] : [`"${lastmod.text}" is no date`]),
    ...rest.map((element) => `<${element.name}> is not written here`),
  ];
}

/**
 * What a sitemap does that sitemap.xsd and siteindex.xsd of sitemaps.org forbid, of what we write of them (`changefreq` and
 * `priority` we never do); empty when it is valid.
 */
export function sitemapBreaches({ name, attributes, children }: XmlElement): readonly string[] {
  const expected = name === 'sitemapindex' ? 'sitemap' : 'url';
  return [
    ...(name === 'sitemapindex' || name === 'urlset' ? [] : [`<${name}> is no sitemap`]),
    ...(attributes.get('xmlns') === namespace ? [] : ['not in the namespace of sitemaps']),
    ...(children.length <= 50_000 ? [] : ['more than 50,000 entries']),
    ...children.flatMap((child) => entryBreaches(child, expected)),
  ];
}
