import { describe, expect, it } from '@jest/globals';
import { contentSecurityPolicy } from './security-headers.js';

describe('the content security policy', () => {
  it('takes pictures from here alone when there is no CDN', () => {
    expect(contentSecurityPolicy({ mediaOrigin: '' })).toContain("img-src 'self';");
  });

  it('takes pictures, and nothing else, from the CDN', () => {
    const policy = contentSecurityPolicy({ mediaOrigin: 'https://media.example' });
    expect(policy.split('; ').filter((directive) => directive.includes('media.example'))).toEqual(["img-src 'self' https://media.example"]);
  });

  it.each([undefined, 'abc'])('allows nothing inline (nonce %s)', (nonce) => {
    const policy = contentSecurityPolicy({ mediaOrigin: '', ...(nonce === undefined ? {} : { nonce }) });
    expect(policy).not.toContain('unsafe');
    expect(policy).toContain(nonce === undefined ? "script-src 'self';" : "script-src 'self' 'nonce-abc';");
  });
});
