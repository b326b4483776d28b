import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aUser } from '../src/domains/identity/testing/a-user.js';
import { ORIGIN, startTestApp, type SignedIn, type TestApp } from './test-app.js';

let app: TestApp;
let member: SignedIn;

beforeAll(async () => {
  app = await startTestApp({ NODE_ENV: 'production', FLOOD_LIMIT_SCALE: '1000' });
  member = await app.signIn((await aUser().save(app.database)).id);
});

afterAll(() => app.close());

function codes(answer: { errors: readonly { extensions: Record<string, unknown> }[] }): unknown[] {
  return answer.errors.map((error) => error.extensions['code']);
}

describe('GraphQL', () => {
  it('refuses fifty aliases of a mutation before one of them runs', async () => {
    const input = '{ displayName: "Dora", bio: "", skills: [], availability: AVAILABLE }';
    const aliases = Array.from({ length: 50 }, (_, index) => `a${index}: updateMyProfile(input: ${input}) { __typename }`).join(' ');
    const answer = await app.graphql(`mutation { ${aliases} }`, {}, member);
    expect([answer.status, ...codes(answer)]).toEqual([400, 'BAD_REQUEST']);
    expect(await app.database.query('SELECT 1 FROM creators')).toEqual([]);
  });

  it('refuses batches', async () => {
    const answer = await app.rest({ method: 'POST', url: '/graphql', body: Buffer.from('[{"query":"{ me { id } }"}]'), headers: { 'content-type': 'application/json' } });
    expect(answer.status).toBe(400);
  });

  it.each([
    ['the deepest query of ours', '{ myPortfolio { edges { node { images { image { picture { avif { url } } } } } } } }', 'allowed'],
    ['introspection', '{ __schema { types { name } } }', 'BAD_REQUEST'],
    ['an unknown field', '{ me { idd } }', 'BAD_REQUEST'],
    ['no query at all', '{', 'BAD_REQUEST'],
  ])('%s', async (_, query, code) => {
    const answer = await app.graphql(query, {}, member);
    expect(codes(answer)[0] ?? 'allowed').toBe(code);
    expect(JSON.stringify(answer.errors)).not.toContain('Did you mean');
  });

  it('answers no GET', async () => {
    const answer = await app.rest({ method: 'GET', url: '/graphql?query=%7Bme%7Bid%7D%7D' });
    expect([404, 405]).toContain(answer.status);
  });

  it('says nothing of what went wrong inside but a reference', async () => {
    await app.database.execute('ALTER TABLE users RENAME TO hidden');
    const answer = await app.graphql('{ me { id } }', {}, member);
    await app.database.execute('ALTER TABLE hidden RENAME TO users');
    expect(codes(answer)).toEqual(['INTERNAL']);
    expect(answer.errors[0]?.extensions['reference']).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(answer)).not.toMatch(/relation|users|SELECT/);
  });

  it('is not moved by another origin or a simple form', async () => {
    const body = { query: '{ me { id } }' };
    const post = (headers: Record<string, string>) => app.app.inject({ method: 'POST', url: '/graphql', payload: body, headers: { cookie: member.cookie, ...headers } });
    expect((await post({ origin: 'https://evil.example', 'x-guildhall-csrf': '1' })).statusCode).toBe(403);
    expect((await post({ origin: ORIGIN })).statusCode).toBe(403);
    expect((await post({ origin: ORIGIN, 'x-guildhall-csrf': '1' })).statusCode).toBe(200);
  });
});

describe('every answer', () => {
  it.each(['/', '/nope', '/app/', '/api/nope', '/healthz'])('%s carries the security headers', async (url) => {
    const { headers } = await app.rest({ method: 'GET', url, headers: { accept: 'text/html' } });
    expect(headers['content-security-policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'x-request-id': expect.any(String) });
  });

  // Each would weigh more than the smallest script itself.
  it('that is a style, script or font of a page goes without what browsers heed of documents alone', async () => {
    const page = await app.rest({ method: 'GET', url: '/', headers: { accept: 'text/html' } });
    const style = /href="(\/_astro\/[^"]+\.css)"/.exec(page.body)?.[1] ?? 'none';
    const { status, headers } = await app.rest({ method: 'GET', url: style });
    expect({ status, type: headers['content-type'], sniffing: headers['x-content-type-options'] }).toEqual({ status: 200, type: 'text/css; charset=utf-8', sniffing: 'nosniff' });
    expect(Object.keys(headers).filter((name) => /^(content-security|permissions|referrer|x-frame|x-dns|x-xss|x-download|cross-origin-opener|origin-agent)/.test(name))).toEqual([]);
  });

  it('gives the dashboard another nonce each time', async () => {
    const nonces = await Promise.all([1, 2].map(async () => /nonce-([\w-]+)/.exec(String((await app.rest({ method: 'GET', url: '/app/' })).headers['content-security-policy']))?.[1]));
    expect(new Set(nonces.filter(Boolean)).size).toBe(2);
  });
});
