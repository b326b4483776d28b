import { describe, expect, it } from '@jest/globals';
import { hostOf, linkTarget, textBlocks } from './text-blocks.js';

const links = (text: string): readonly string[] =>
  textBlocks(text).flatMap((spans) => spans.flatMap(({ href }) => (href === null ? [] : [href])));

describe('textBlocks', () => {
  it('makes paragraphs of what stands between empty lines, and keeps single line breaks', () => {
    expect(textBlocks('One\r\ntwo\r\n \r\n\n\nThree\n').map(([span]) => span?.text)).toEqual(['One\ntwo', 'Three']);
    expect(textBlocks(' \n\n ')).toEqual([]);
  });

  it('links https addresses and nothing else', () => {
    expect(links('See https://example.com/a?b=1&c=2 and http://example.com or javascript:alert(1)')).toEqual([
      'https://example.com/a?b=1&c=2',
    ]);
    expect(links('mailto:a@example.com data:text/html,x ftp://example.com //example.com')).toEqual([]);
  });

  it('loses no character of the text', () => {
    const text = 'A (https://example.com/a_(b)), then https://example.com. 次は https://例え.jp/道。おわり';
    expect(
      textBlocks(text)
        .flat()
        .map((span) => span.text)
        .join(''),
    ).toBe(text);
  });

  it('leaves the ends of sentences out of the address', () => {
    expect(links('(see https://example.com/a).')).toEqual(['https://example.com/a']);
    expect(links('https://example.com/a_(b), https://example.com/c!')).toEqual([
      'https://example.com/a_(b)',
      'https://example.com/c',
    ]);
    expect(links('こちら https://example.com/道。次')).toEqual(['https://example.com/%E9%81%93']);
  });

  it('does not link an address that can mislead or break out', () => {
    expect(links('https://bank.example@evil.example/')).toEqual([]);
    expect(links('https://localhost/ https://')).toEqual([]);
    expect(links('https://example.com/"onmouseover="alert(1)')).toEqual(['https://example.com/']);
    expect(links('https://example.com/<script>')).toEqual(['https://example.com/']);
  });
});

describe('linkTarget', () => {
  it('takes https addresses of real hosts and normalises them', () => {
    expect(linkTarget('HTTPS://Example.COM/A b')).toBe('https://example.com/A%20b');
    expect(linkTarget('javascript:alert(1)')).toBeNull();
    expect(linkTarget('not an address')).toBeNull();
  });
});

describe('hostOf', () => {
  it('names the host without www', () => {
    expect(hostOf('https://www.example.com/a')).toBe('example.com');
  });
});
