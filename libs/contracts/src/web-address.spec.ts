import { describe, expect, test } from '@jest/globals';
import { publicWebAddress } from './web-address.js';

describe('publicWebAddress', () => {
  test.each([
    ['https://example.com', 'https://example.com/'],
    ['HTTPS://Example.COM:8443/Work?a=1#b', 'https://example.com:8443/Work?a=1#b'],
    ['https://bücher.example/katalog', 'https://xn--bcher-kva.example/katalog'],
    ['https://example.com/夜', 'https://example.com/%E5%A4%9C'],
    ['https://example.com/@ada', 'https://example.com/@ada'],
  ])('takes %s', (typed, address) => {
    expect(publicWebAddress(typed, 2_048)).toBe(address);
  });

  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'http://example.com',
    '//example.com',
    'example.com',
    'https:example.com',
    'https:\\\\example.com',
    'https://example.com\\@evil.example',
    'https://ada:secret@example.com/',
    'https://@example.com/',
    'https://example.com@evil.example/',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://example..com/',
    'https://example.com./',
    'https://-bad-.example/',
    'https://exa mple.com/',
    'https://example.com/a\u202Eb',
    'https://example.com/\u200Bx',
    'https://',
    '',
  ])('refuses %j', (typed) => {
    expect(publicWebAddress(typed, 2_048)).toBeNull();
  });

  test('measures the canonical form', () => {
    expect(publicWebAddress(`https://example.com/${'a'.repeat(2_028)}`, 2_048)).toHaveLength(2_048);
    expect(publicWebAddress(`https://example.com/${'a'.repeat(2_029)}`, 2_048)).toBeNull();
    expect(publicWebAddress(`https://example.com/${'夜'.repeat(300)}`, 2_048)).toBeNull();
  });
});
