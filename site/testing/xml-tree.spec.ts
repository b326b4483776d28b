import { describe, expect, it } from '@jest/globals';
import { feedBreaches } from './feed-rules.js';
import { sitemapBreaches } from './sitemap-rules.js';
import { xmlTree } from './xml-tree.js';

const document = (text: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${text}`;

describe('xmlTree', () => {
  it('reads elements, attributes and text', () => {
    expect(xmlTree(document('<a b="1 &lt; 2"><c/>x &amp; y</a>'))).toMatchObject({ name: 'a', children: [{ name: 'c' }], text: 'x & y' });
  });

  it.each(['<a>', '<a></b>', '<a/><b/>', '<a>&nbsp;</a>', '<a>x & y</a>', '<a b=1/>', '<a b="1" b="2"/>', '<a>]]></a>', '<a>\u0001</a>', '<a><!-- --></a>', '<a b="<"/>'])(
    'refuses %j',
    (text) => {
      expect(() => xmlTree(document(text))).toThrow();
    },
  );
});

describe('the rules of feeds and sitemaps', () => {
  it('name what is broken', () => {
    const feed = xmlTree(document('<feed xmlns="http://www.w3.org/2005/Atom"><id>no</id><title>x</title><updated>yesterday</updated><content/></feed>'));
    expect(feedBreaches(feed)).toEqual(['<content> does not belong in <feed>', '0 times <link> in <feed>', '"yesterday" is no time', '"no" is no address']);
    const sitemap = xmlTree(document('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>/x</loc><lastmod>soon</lastmod></url><sitemap/></urlset>'));
    expect(sitemapBreaches(sitemap)).toEqual(['"/x" is no location', '"soon" is no date', '<sitemap> instead of <url>', '"" is no location']);
  });
});
