import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { startDiscord } from './discord.ts';
import type { StandIn } from './stand-in-server.ts';

const clientId = '1180000000000000001';
const clientSecret = 'a secret';
const redirectUri = 'http://localhost:4000/api/auth/discord/callback';

describe('the stand-in for Discord', () => {
  let discord: StandIn;
  before(async () => (discord = await startDiscord({ clientId, clientSecret })));
  after(() => discord.stop());

  async function authorize(more: Record<string, string>): Promise<Response> {
    const query = { response_type: 'code', client_id: clientId, scope: 'identify email', state: 's1', redirect_uri: redirectUri, ...more };
    return fetch(`${discord.url}/oauth2/authorize?${new URLSearchParams(query).toString()}`, { redirect: 'manual' });
  }

  async function codeFor(as: string, more: Record<string, string> = {}): Promise<string> {
    const location = new URL((await authorize({ as, ...more })).headers.get('location') ?? '');
    assert.equal(location.searchParams.get('state'), 's1');
    return location.searchParams.get('code') ?? '';
  }

  async function post(path: string, form: Record<string, string>, client: Record<string, string> | string = { client_id: clientId, client_secret: clientSecret }) {
    const headers: Record<string, string> = typeof client === 'string' ? { authorization: client } : {};
    const body = new URLSearchParams({ ...form, ...(typeof client === 'string' ? {} : client) });
    const response = await fetch(`${discord.url}/api/v10/oauth2/${path}`, { method: 'POST', body, headers });
    return { status: response.status, json: (await response.json()) as Record<string, string> };
  }

  const trade = (code: string, more: Record<string, string> = {}) => post('token', { grant_type: 'authorization_code', code, redirect_uri: redirectUri, ...more });

  async function me(token: string | undefined, path = '/users/@me'): Promise<{ status: number; json: unknown }> {
    const response = await fetch(`${discord.url}/api/v10${path}`, { headers: { authorization: `Bearer ${token ?? ''}` } });
    return { status: response.status, json: await response.json() };
  }

  it('lists the demo accounts', async () => {
    const html = await (await authorize({})).text();
    for (const name of ['ada', 'ben', 'cleo', 'mia', 'oscar', 'olga', 'Cancel']) assert.ok(html.includes(name), name);
  });

  it('signs in a demo account, and any name that begins with u-', async () => {
    for (const [as, name] of [['ada', 'Ada'], ['u-x17', 'X17']] as const) {
      const { json } = await trade(await codeFor(as));
      const { json: account } = await me(json['access_token']);
      assert.match((account as { id: string }).id, /^\d{17,19}$/);
      assert.deepEqual({ ...(account as object), id: '' }, { id: '', username: as, global_name: name, avatar: null, email: `${as}@example.test`, verified: true });
    }
    assert.equal((await authorize({ as: 'stranger' })).status, 404);
  });

  it('leads back with an error when the person cancels', async () => {
    const location = new URL((await authorize({ cancel: '1' })).headers.get('location') ?? '');
    assert.equal(location.searchParams.get('error'), 'access_denied');
    assert.equal(location.searchParams.get('state'), 's1');
  });

  it('takes a code once, and only for the redirect that it was made for', async () => {
    const code = await codeFor('ben');
    assert.equal((await trade(code)).status, 200);
    assert.deepEqual(await trade(code), { status: 400, json: { error: 'invalid_grant', error_description: 'Invalid "code" in request.' } });
    assert.equal((await trade(await codeFor('ben'), { redirect_uri: 'http://localhost:4000/other' })).status, 400);
  });

  it('checks the client, by Basic or in the body', async () => {
    const form = { grant_type: 'authorization_code', code: await codeFor('ben'), redirect_uri: redirectUri };
    assert.equal((await post('token', form, { client_id: clientId, client_secret: 'wrong' })).json['error'], 'invalid_client');
    const basic = `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
    assert.equal((await post('token', form, basic)).status, 200);
  });

  it('takes form-encoded bodies only', async () => {
    const response = await fetch(`${discord.url}/api/oauth2/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
    assert.equal(response.status, 400);
  });

  it('holds a client to its code challenge', async () => {
    const verifier = 'v'.repeat(43);
    const challenge = { code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256' };
    assert.equal((await trade(await codeFor('ben', challenge))).status, 400);
    assert.equal((await trade(await codeFor('ben', challenge), { code_verifier: verifier })).status, 200);
  });

  it('replaces tokens on refresh, and revokes all of an authorization with any of them', async () => {
    const { json: first } = await trade(await codeFor('cleo'));
    const { json: second } = await post('token', { grant_type: 'refresh_token', refresh_token: first['refresh_token'] ?? '' });
    assert.equal((await me(first['access_token'])).status, 401);
    assert.equal((await me(second['access_token'])).status, 200);
    assert.equal((await post('token', { grant_type: 'refresh_token', refresh_token: first['refresh_token'] ?? '' })).status, 400);
    assert.equal((await post('token/revoke', { token: second['refresh_token'] ?? '' })).status, 200);
    assert.equal((await me(second['access_token'])).status, 401);
  });

  it('shows servers and mail addresses to tokens with the scope only', async () => {
    const { json: narrow } = await trade(await codeFor('mia', { scope: 'identify' }));
    assert.equal('email' in ((await me(narrow['access_token'])).json as object), false);
    assert.equal((await me(narrow['access_token'], '/users/@me/guilds')).status, 403);
    const { json: wide } = await trade(await codeFor('mia', { scope: 'identify guilds' }));
    const { json: guilds } = await me(wide['access_token'], '/users/@me/guilds?with_counts=true');
    const [own] = guilds as { owner: boolean; permissions: string; approximate_member_count: number }[];
    assert.deepEqual([own?.owner, typeof own?.permissions, own?.approximate_member_count], [true, 'string', 42]);
  });

  it('counts the members of the server behind an invite', async () => {
    const invite = async (path: string) => (await fetch(`${discord.url}/api/v10/invites/${path}`)).json() as Promise<Record<string, number>>;
    const counted = await invite('guildhall?with_counts=true');
    assert.deepEqual([counted['approximate_member_count'], counted['approximate_presence_count']], [5_214, 486]);
    assert.equal('approximate_member_count' in (await invite('guildhall')), false);
    assert.deepEqual(await invite('nobody'), { message: 'Unknown Invite', code: 10006 });
  });
});
