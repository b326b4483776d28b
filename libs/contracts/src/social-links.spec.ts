import { describe, expect, test } from '@jest/globals';
import { linkProblem, normalLink, type SocialNetwork } from './social-links.js';

describe('an address for a network', () => {
  test.each<[SocialNetwork, string, string]>([
    ['x', 'https://x.com/ada', 'https://x.com/ada'],
    ['x', ' HTTPS://Twitter.com/ada?lang=en ', 'https://twitter.com/ada?lang=en'],
    ['x', 'https://mobile.twitter.com/ada', 'https://mobile.twitter.com/ada'],
    ['x', 'https://www.x.com:443/ada', 'https://www.x.com/ada'],
    ['instagram', 'https://www.instagram.com/ada/', 'https://www.instagram.com/ada/'],
    ['linkedin', 'https://de.linkedin.com/in/ada', 'https://de.linkedin.com/in/ada'],
    ['linkedin', 'https://www.linkedin.com/company/guild', 'https://www.linkedin.com/company/guild'],
    ['website', 'https://ada.example', 'https://ada.example/'],
    ['website', 'https://bücher.example/katalog', 'https://xn--bcher-kva.example/katalog'],
  ])('for %s takes %s', (network, typed, canonical) => {
    expect(linkProblem(network, typed)).toBeNull();
    expect(normalLink(network, typed)).toBe(canonical);
  });

  test.each<[SocialNetwork, string, RegExp]>([
    ['x', 'http://x.com/ada', /begins with https/],
    ['x', 'x.com/ada', /begins with https/],
    ['x', 'javascript:alert(1)//x.com/ada', /begins with https/],
    ['x', 'https://ada:secret@x.com/ada', /without a user name/],
    ['x', 'https://x.com@evil.example/ada', /without a user name/],
    ['x', 'https://x.com\\@evil.example/ada', /begins with https/],
    ['x', 'https://x.com\u202E/ada', /begins with https/],
    ['x', 'https://x.com.evil.example/ada', /not at X/],
    ['x', 'https://notx.com/ada', /not at X/],
    ['x', 'https://x.com.:443/ada', /begins with https/],
    ['x', 'https://xn--x-7sb.com/ada', /not at X/],
    ['x', 'https://х.com/ada', /not at X/],
    ['x', 'https://instagram.com/ada', /not at X/],
    ['x', 'https://x.com:8443/ada', /port/],
    ['x', 'https://x.com/', /your own page at X/],
    ['instagram', 'https://instagram.com.evil.example/ada', /not at Instagram/],
    ['instagram', 'https://evil.example/instagram.com/ada', /not at Instagram/],
    ['linkedin', 'https://deu.linkedin.com/in/ada', /not at LinkedIn/],
    ['linkedin', 'https://linkedin.co/in/ada', /not at LinkedIn/],
    ['website', 'https://localhost/', /begins with https/],
    ['website', 'https://127.0.0.1/', /begins with https/],
    ['website', 'https://ada.example:8443/', /port/],
    ['website', `https://ada.example/${'a'.repeat(2_029)}`, /at most 2,048/],
  ])('for %s refuses %s', (network, typed, said) => {
    expect(linkProblem(network, typed)).toMatch(said);
    expect(normalLink(network, typed)).toBeNull();
  });

  test('may be left empty, and may be as long as the limit', () => {
    expect([linkProblem('x', ' '), normalLink('x', ' ')]).toEqual([null, null]);
    expect(normalLink('website', `https://ada.example/${'a'.repeat(2_028)}`)).toHaveLength(2_048);
  });
});
