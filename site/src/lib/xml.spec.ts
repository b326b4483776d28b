import { describe, expect, it } from '@jest/globals';
import { escapeXml } from './xml.js';

describe('escapeXml', () => {
  it.each([
    ['<a href="x">&\'', '&lt;a href=&quot;x&quot;&gt;&amp;&apos;'],
    [']]>', ']]&gt;'],
    ['a\u0000b\u001fc\ufffed', 'abcd'],
    ['half \ud83d of a pair', 'half  of a pair'],
    ['whole 😀 pair,\ttab\nline', 'whole 😀 pair,\ttab\nline'],
  ])('%j becomes %j', (text, xml) => {
    expect(escapeXml(text)).toBe(xml);
  });
});
