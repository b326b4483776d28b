import { describe, expect, it } from '@jest/globals';
import { isSameOrigin, type CsrfEvidence } from './csrf.js';

const ours = 'https://guildhall.example';
const script: CsrfEvidence = { method: 'POST', path: '/graphql', origin: ours, fetchSite: 'same-origin', header: '1' };

describe('the same-origin rule', () => {
  it.each<[string, Partial<CsrfEvidence>, boolean]>([
    ['a script of ours', {}, true],
    ['a script of ours in a browser that sends no origin', { origin: undefined }, true],
    ['reading', { method: 'GET', origin: undefined, fetchSite: 'cross-site', header: undefined }, true],
    ['a signed webhook', { path: '/api/webhooks/sendgrid', origin: undefined, fetchSite: undefined, header: undefined }, true],
    ['a beacon of ours', { path: '/api/visits', header: undefined }, true],
    ['a beacon of another origin', { path: '/api/visits', origin: 'https://evil.example', header: undefined }, false],
    ['a beacon without a word of where it comes from', { path: '/api/visits', origin: undefined, fetchSite: undefined, header: undefined }, false],
    ['a path that only begins like a beacon', { path: '/api/visits/other', header: undefined }, false],
    ['another origin', { origin: 'https://evil.example' }, false],
    ['another origin that claims same-origin fetch', { origin: 'https://evil.example', fetchSite: 'same-origin' }, false],
    ['our origin on another port', { origin: 'https://guildhall.example:8443' }, false],
    ['the null origin of a sandboxed frame', { origin: 'null' }, false],
    ['a simple form without the header', { header: undefined }, false],
    ['neither origin nor fetch metadata', { origin: undefined, fetchSite: undefined }, false],
    ['a sibling site', { origin: undefined, fetchSite: 'same-site' }, false],
    ['a path that only looks like a webhook', { path: '/graphql?x=/api/webhooks/', origin: undefined, fetchSite: undefined }, false],
  ])('%s', (_, change, allowed) => {
    expect(isSameOrigin({ ...script, ...change }, ours)).toBe(allowed);
  });
});
