import { describe, expect, it } from '@jest/globals';
import type { PageModel } from '@guildhall/contracts';
import { HtmlValidate } from 'html-validate';
import {
  aNotice,
  creatorCategory,
  hostile,
  htmlPages,
  item,
  landing,
  marketplace,
  personalities,
  personality,
  profile,
  robots,
  sitemapIndex,
  sitemapShard,
} from './testing/fixtures.js';
import { answer, assets, builtSite, html, scriptsOf, structuredData, transferred } from './testing/renderer.js';

/** Runs against the built bundle: `npm run build:site` first. */
// "long-title" counts an encoded "<" as four characters; the boxes of a filter share their name, as those of a group do.
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'long-title': 'off', 'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }] },
});

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Every element of the page with its attributes, read as a browser reads them: what stands inside quotes is a value. */
function elementsOf(text: string): readonly Element[] {
  return [...text.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s"'>/=]+(?:="[^"]*")?)*)\s*\/?>/giu)].map(
    ([, name = '', attributes = '']) => ({
      name: name.toLowerCase(),
      attributes: new Map(
        [...attributes.matchAll(/([^\s"'>/=]+)(?:="([^"]*)")?/gu)].map(([, key = '', value = '']) => [key.toLowerCase(), value]),
      ),
    }),
  );
}

describe.each(Object.entries(htmlPages))('the page %s', (_name, page: PageModel) => {
  it('is valid HTML', async () => {
    const report = await validator.validateString(await html(page));
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([]);
  });

  it('ends with its last element', async () => {
    expect(await html(page)).toMatch(/<\/body><\/html>\s*$/u);
  });

  it('has no inline script, style or handler, so that the CSP needs no exception', async () => {
    const elements = elementsOf(await html(page));
    expect(elements.length).toBeGreaterThan(30);
    for (const { name, attributes } of elements) {
      expect(name).not.toBe('style');
      expect([...attributes.keys()].filter((key) => key === 'style' || key.startsWith('on'))).toEqual([]);
      expect(attributes.get('href') ?? '/').toMatch(/^(https?:|mailto:[^"<>\s]+$|\/|#|\?)/u);
      if (name === 'script')
        expect(attributes.get('src') ?? attributes.get('type')).toMatch(/^\/_astro\/|^application\/ld\+json$/u);
    }
  });

  it('has one main heading, no skipped level, and a landmark for each part', async () => {
    const text = await html(page);
    const levels = [...text.matchAll(/<h([1-6])/gu)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1));
    for (const landmark of ['<header', '<main', '<footer', '<nav']) expect(text).toContain(landmark);
  });

  it('keeps within its budget of bytes', async () => {
    const text = await html(page);
    expect(transferred([Buffer.from(text), ...assets('.css')])).toBeLessThanOrEqual(30_000);
    expect(scriptsOf(text).length).toBeGreaterThan(0);
    expect(transferred(scriptsOf(text))).toBeLessThanOrEqual(10_000);
  });

  it('keeps hostile text as text', async () => {
    const elements = elementsOf(await html(page));
    expect(elements.filter(({ name, attributes }) => name === 'script' && attributes.size === 0)).toEqual([]);
    expect(elements.filter(({ attributes }) => attributes.get('src') === 'x')).toEqual([]);
  });
});

describe('the assets of the site', () => {
  it('keep within their budgets', () => {
    expect(assets('.woff2').reduce((sum, file) => sum + file.length, 0)).toBeLessThanOrEqual(70_000);
    expect(assets('.css')).toHaveLength(1);
  });
});

describe('what pages say about themselves', () => {
  it('an item has title, canonical address, preview picture, pictures with sizes, and structured data', async () => {
    const text = await html(item);
    expect(text).toContain('<title>Salt garden by Noor El-Amin · Guildhall</title>');
    expect(text).toContain('<link rel="canonical" href="http://localhost:4000/portfolio/noor/salt-garden"');
    expect(text).toMatch(/property="og:image" content="http:\/\/localhost:4000\/og\/portfolio\/noor\/salt-garden\.png\?v=[^"]+"/u);
    expect(text).toMatch(/<source type="image\/avif" srcset="[^"]+ 320w[^"]*" sizes="[^"]+"/u);
    expect(structuredData(text)).toMatchObject({
      '@graph': [{ '@type': 'CreativeWork', name: 'Salt garden' }, { '@type': 'BreadcrumbList' }],
    });
  });

  it('a profile is a ProfilePage of a person; the marketplace and the front page name theirs', async () => {
    expect(structuredData(await html(profile))).toMatchObject({
      '@graph': [{ '@type': 'ProfilePage', mainEntity: { '@type': 'Person' } }, { '@type': 'BreadcrumbList' }],
    });
    expect(structuredData(await html(marketplace))).toMatchObject({
      '@graph': [{ '@type': 'CollectionPage', mainEntity: { '@type': 'ItemList' } }],
    });
    expect(structuredData(await html(landing))).toMatchObject({
      '@graph': [{ '@type': 'Organization' }, { '@type': 'WebSite' }],
    });
  });

  it('a list of personalities is an ItemList, a part of it has the way back; a tag that few have asks not to be listed', async () => {
    expect(structuredData(await html(personalities))).toMatchObject({ '@graph': [{ '@type': 'CollectionPage', mainEntity: { '@type': 'ItemList' } }] });
    const text = await html(htmlPages.category);
    expect(structuredData(text)).toMatchObject({
      '@graph': [{ name: 'Creative writing: AI personalities', mainEntity: { '@type': 'ItemList' } }, { '@type': 'BreadcrumbList' }],
    });
    expect(text).toContain('<link rel="canonical" href="http://localhost:4000/personalities/category/creative-writing"');
    expect(text).not.toContain('noindex');
    expect(await html(htmlPages.foreignTag)).toContain('<meta name="robots" content="noindex, follow"');
    expect(await html(htmlPages.category, '?after=abc')).toContain('noindex');
  });

  it('a personality leads to its category, its tags and others, and says its temperament in figures', async () => {
    const text = await html(personality);
    for (const path of ['category/education', 'tag/close-reading', 'personality-6']) expect(text).toContain(`href="/personalities/${path}"`);
    expect(text).toMatch(/<th scope="row"[^>]*>Patience<\/th>.*?<path d="M0 0h92v1H0z">.*?<span>92<\/span>/su);
    const foreign = await html(htmlPages.foreignPersonality);
    expect(foreign).toContain(`href="/personalities/tag/${encodeURIComponent('خط')}"`);
    expect(foreign.match(/href="\/personalities\/tag\/c-plus-plus"/gu)).toHaveLength(1);
  });

  it('hostile text survives in structured data as the text it is', async () => {
    expect(structuredData(await html(htmlPages.hostileItem))).toMatchObject({ '@graph': [{ name: hostile }, {}] });
  });

  it('thin profiles, notices and later pages ask not to be listed', async () => {
    const noindex = '<meta name="robots" content="noindex, follow"';
    expect(await html(htmlPages.emptyProfile)).toContain(noindex);
    expect(await html(aNotice(410))).toContain(noindex);
    expect(await html(htmlPages.lastMarketplace, '?after=abc')).toContain(noindex);
    expect(await html(marketplace)).not.toContain(noindex);
  });

  it('only the first picture of an item is loaded at once', async () => {
    // The creator's picture beside the title has no words of its own.
    const images = (await html(htmlPages.tenImages)).match(/<img [^>]* alt="[^>]*>/gu) ?? [];
    expect(images.filter((image) => !image.includes('loading="lazy"'))).toHaveLength(1);
    expect(images[0]).toContain('fetchpriority="high"');
  });

  it('a profile says what it costs, where else to look and whom to write to', async () => {
    const text = await html(profile);
    expect(text).toContain('From €85 an hour · €1,400 a project');
    expect(text).toContain('href="mailto:studio@noor.example"');
    expect(text).toMatch(/<a href="https:\/\/de\.linkedin\.com\/in\/noor-el-amin" rel="me nofollow ugc noopener"[^>]*>LinkedIn</u);
    expect(text.match(/\(featured\)/gu)).toHaveLength(2);
    const bare = await html(htmlPages.emptyProfile);
    expect(bare).not.toContain('mailto:');
    expect(bare).toContain('button primary" href="/portfolio/salma/contact"');
    expect(await html(htmlPages.hostileProfile)).not.toMatch(/href="javascript:/u);
  });

  it('a profile says what was done, how it was rated and how soon an answer comes; somebody new says none of it', async () => {
    const text = (await html(profile)).replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');
    for (const words of ['projects completed 41', '38 verified reviews ★ 4.9 out of 5 stars', 'inquiries answered 96%', 'Answers in about 3 hours']) expect(text).toContain(words);
    const bare = await html(htmlPages.emptyProfile);
    for (const words of ['completed', 'review', 'answered', 'Answers in']) expect(bare).not.toContain(words);
  });

  it('reviews are quotations with the stamp of their client and the answer of the creator, and rate no person', async () => {
    const text = await html(profile);
    expect(text.match(/<blockquote/gu)).toHaveLength(2);
    expect(text).toMatch(/<figcaption[^>]*>.*?<svg.*?Marta.*?Verified client.*?Answer by.*?A joy to work on/su);
    expect(text).toContain('The latest 2 of 38.');
    expect(JSON.stringify(structuredData(text))).not.toMatch(/Rating/u);
    expect(JSON.stringify(structuredData(await html(creatorCategory)))).not.toMatch(/Rating/u);
  });

  it('a preview asks not to be listed', async () => {
    expect(await html({ ...item, preview: true })).toContain('<meta name="robots" content="noindex');
    expect(await html({ ...profile, preview: true })).toContain('<meta name="robots" content="noindex');
  });

  it('every picture that opens large leads somewhere without a script, and has a name', async () => {
    for (const page of [profile, htmlPages.arabicProfile, htmlPages.tenImages]) {
      const links = (await html(page)).match(/<a [^>]*data-look=[^>]*>.*?<\/a>/gsu) ?? [];
      expect(links.length).toBeGreaterThan(2);
      for (const link of links) {
        expect(link).toMatch(/href="\/(media|portfolio)\/[^"]+"/u);
        expect(link).toMatch(/ alt="[^"]+"|aria-label="[^"]+"/u);
      }
    }
  });

  it('the next page is a link that needs no script, and keeps what the list is of', async () => {
    expect(await html(marketplace)).toContain('rel="next" href="/community/marketplace?after=eyJhIjoxfQ%3D%3D"');
    expect(await html(creatorCategory)).toContain('rel="next" href="/community/marketplace?category=CHARACTER_DESIGN&amp;after=eyJhIjoxfQ%3D%3D"');
  });
});

describe('the marketplace', () => {
  it('a category has its own canonical address, the way back, and leads to the others', async () => {
    const text = await html(creatorCategory);
    expect(text).toContain('<link rel="canonical" href="http://localhost:4000/community/marketplace/character-design"');
    expect(text).not.toContain('noindex');
    expect(structuredData(text)).toMatchObject({
      '@graph': [{ '@type': 'CollectionPage', mainEntity: { '@type': 'ItemList', numberOfItems: 24 } }, { '@type': 'BreadcrumbList' }],
    });
    for (const path of ['ai-content', 'image', 'other']) expect(text).toContain(`href="/community/marketplace/${path}"`);
    expect(text).toMatch(/href="\/community\/marketplace\/character-design" aria-current="page"/u);
  });

  it('a query says what was searched instead, what is chosen and how to take it away, and asks not to be listed', async () => {
    const text = await html(htmlPages.correctedSearch, '?search=storybord');
    expect(text).toMatch(/1,000\+ creators.*showing results for <b dir="auto"[^>]*>storyboard<\/b>/su);
    expect(text).toContain('value="storybord"');
    const chips = [...text.matchAll(/<a class="chip set" href="([^"]+)"/gu)].map(([, href = '']) => new URLSearchParams(href.replaceAll('&amp;', '&').split('?')[1]));
    expect(chips).toHaveLength(6);
    expect(chips.map((chip) => chip.getAll('category').length)).toEqual([1, 1, 2, 2, 2, 2]);
    expect(text.match(/<input type="(checkbox|radio)"[^>]* checked/gu)).toHaveLength(6);
    expect(text).toContain('noindex');
    expect(text).toMatch(/<link rel="canonical" href="[^"]*\?search=storybord[^"]*minRating=4\.5"/u);
  });

  it('a later page stands for the first one of its list', async () => {
    const text = await html(htmlPages.lastMarketplace, '?sort=NEWEST&after=abc');
    expect(text).toContain('<link rel="canonical" href="http://localhost:4000/community/marketplace?sort=NEWEST"');
    expect(text).toContain('That was the last one');
  });

  it('nobody found: one thing to do, every choice still there to take back', async () => {
    const text = await html(htmlPages.nobodyFits, '?search=storybord');
    expect(text).toContain('No creators');
    expect(text.match(/button primary" href="\/community\/marketplace"/gu)).toHaveLength(1);
    expect(text.match(/name="category"/gu)).toHaveLength(9);
    expect(text.match(/name="category"[^>]* checked/gu)).toHaveLength(2);
  });

  it('a rating is never rounded up and said in words; without a review there is none', async () => {
    const text = await html(creatorCategory);
    expect(text).toMatch(/<b[^>]*>★ 4\.9<\/b> · 38 reviews<\/span> *<span class="unseen"[^>]*>Rated 4\.9 out of 5 by 38 reviews/u);
    expect(text.match(/class="rating"/gu)).toHaveLength(12);
  });
});

describe('what is not a page', () => {
  it.each([404, 410, 429, 500, 503] as const)('a notice answers with its status %i', async (status) => {
    expect((await answer(aNotice(status))).status).toBe(status);
  });

  it('the sitemap is escaped XML, and robots.txt names it', async () => {
    expect(await html(sitemapIndex)).toContain(
      '<sitemap><loc>http://localhost:4000/sitemap/1.xml</loc><lastmod>2026-11-20T09:30:00.000Z</lastmod></sitemap>',
    );
    expect(await html(sitemapShard)).toContain('<loc>http://localhost:4000/portfolio/noor?a&amp;b</loc>');
    expect(await html(robots)).toContain('Sitemap: http://localhost:4000/sitemap.xml');
  });

  it('a page that cannot be rendered is an error, never half a page', async () => {
    const input = { locals: { page: profile } };
    const render = await builtSite();
    await expect(render(new Request('http://localhost:4000/'), input)).rejects.toThrow('draws "landing" pages');
  });
});
