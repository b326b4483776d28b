import { describe, expect, it } from '@jest/globals';
import { isSameOrigin, type CsrfEvidence } from './csrf.js';

const ours = 'https://guildhall.example';
const script: CsrfEvidence = { method: 'POST', path: '/graphql', origin: ours, fetchSite: 'same-origin', header: '1', contentType: 'application/json' };
const form = { path: '/portfolio/ada/contact', header: undefined, contentType: 'application/x-www-form-urlencoded' };

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
    ['a form of ours at its address', form, true],
    ['a form of ours in a browser that sends no origin', { ...form, origin: undefined }, true],
    ['a form at an address that takes none', { ...form, path: '/graphql' }, false],
    ['a form whose address is a query', { ...form, path: '/graphql?/portfolio/ada/contact' }, false],
    ['a form of another site', { ...form, origin: 'https://evil.example' }, false],
    ['a form of a sandboxed frame', { ...form, origin: 'null' }, false],
    ['a form from nowhere', { ...form, origin: undefined, fetchSite: undefined }, false],
    ['plain text at the address of a form', { ...form, contentType: 'text/plain' }, false],
    ['a path that only looks like a webhook', { path: '/graphql?x=/api/webhooks/', origin: undefined, fetchSite: undefined }, false],
  ])('%s', (_, change, allowed) => {
    expect(isSameOrigin({ ...script, ...change }, ours)).toBe(allowed);
  });
});
