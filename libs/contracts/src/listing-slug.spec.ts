import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { listingSlug } from './listing-slug.js';

describe('listingSlug', () => {
  it.each([
    ['TypeScript', 'typescript'],
    ['  Close  reading ', 'close-reading'],
    ['creative_writing', 'creative-writing'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['#ai', 'ai'],
    ['AI/ML & more', 'ai-ml-more'],
    ['翻译', '翻译'],
    ['ガーデン', 'ガーデン'],
    ['ｶﾞｰﾃﾞﾝ', 'ガーデン'],
    ['ＡＢＣ１', 'abc1'],
    ['한국어', '한국어'],
    ['حكايات', 'حكايات'],
    ['हिन्दी', 'हिन्दी'],
    ['Balcón', 'balcón'],
    ['Cafe\u0301', 'café'],
    ['../../etc/passwd', 'etc-passwd'],
    ['%2e%2e', '2e-2e'],
    ['🎉', ''],
    ['\u0301', ''],
    ['...', ''],
  ])('%s becomes %j', (text, slug) => {
    expect(listingSlug(text)).toBe(slug);
  });

  it('is its own slug, fits into the name of a folder, and holds nothing that means something in an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (text) => {
        const slug = listingSlug(text);
        expect(listingSlug(slug)).toBe(slug);
        expect(new TextEncoder().encode(slug).length).toBeLessThanOrEqual(240);
        expect(slug).not.toMatch(/[/.%?#\\\s\u0000]/u);
        expect(decodeURIComponent(encodeURIComponent(slug))).toBe(slug);
      }),
      { numRuns: 3_000 },
    );
  });
});
