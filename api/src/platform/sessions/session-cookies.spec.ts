import { describe, expect, it } from '@jest/globals';
import cookie from '@fastify/cookie';
import { fastify } from 'fastify';
import { SessionCookies } from './session-cookies.js';

async function cookiesOf(publicUrl: string, path: '/open' | '/clear' | '/begin' | '/end'): Promise<string[]> {
  const cookies = new SessionCookies(publicUrl);
  const app = fastify();
  await app.register(cookie);
  app.get('/open', (_, reply) => {
    cookies.open(reply, 'token');
    return reply.send();
  });
  app.get('/clear', (_, reply) => {
    cookies.clear(reply);
    return reply.send();
  });
  app.get('/begin', (_, reply) => {
    cookies.beginSignIn(reply, 'browser');
    return reply.send();
  });
  app.get('/end', (_, reply) => {
    cookies.endSignIn(reply);
    return reply.send();
  });
  const { headers } = await app.inject(path);
  return [headers['set-cookie'] ?? []].flat();
}

describe('the cookies of a session', () => {
  it('hide the token from scripts and show the hint', async () => {
    expect(await cookiesOf('https://guildhall.example', '/open')).toEqual([
      'session=token; Max-Age=2592000; Path=/; HttpOnly; Secure; SameSite=Lax',
      'signed_in=1; Max-Age=2592000; Path=/; Secure; SameSite=Lax',
    ]);
  });

  it('are not Secure on plain http, where browsers would drop them', async () => {
    for (const text of await cookiesOf('http://localhost:4000', '/open')) expect(text).not.toContain('Secure');
  });

  it('both go at the end', async () => {
    const cleared = await cookiesOf('https://guildhall.example', '/clear');
    expect(cleared.map((text) => text.split(';')[0])).toEqual(['session=', 'signed_in=']);
    for (const text of cleared) expect(text).toMatch(/Path=\/;.*Expires=Thu, 01 Jan 1970/);
  });
});

describe('the cookie of a sign-in under way', () => {
  it('is for the sign-in alone and ten minutes long', async () => {
    expect(await cookiesOf('https://guildhall.example', '/begin')).toEqual([
      'sign_in=browser; Max-Age=600; Path=/api/auth; HttpOnly; Secure; SameSite=Lax',
    ]);
    const [cleared] = await cookiesOf('https://guildhall.example', '/end');
    expect(cleared).toMatch(/^sign_in=; .*Path=\/api\/auth;.*Expires=Thu, 01 Jan 1970/);
  });
});
