import { describe, expect, it } from '@jest/globals';
import { serialiseJsonLd } from './json-ld.js';

const hostile = '</script><!--<script>&\u2028\u2029"\\';

describe('serialiseJsonLd', () => {
  it('lets no text end the element or open a comment', () => {
    const text = serialiseJsonLd([{ '@type': 'Person', name: hostile }]);
    expect(text).not.toMatch(/[<>&\u2028\u2029]/u);
  });

  it('reads back as what went in', () => {
    const text = serialiseJsonLd([{ '@type': 'Person', name: hostile, knowsAbout: ['a', 'b'], age: undefined }]);
    expect(JSON.parse(text)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Person', name: hostile, knowsAbout: ['a', 'b'] }],
    });
  });
});
