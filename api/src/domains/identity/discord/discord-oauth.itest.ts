import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LocalDiscord, discordPaths } from '../testing/local-discord.js';
import { consent, oauthOf } from '../testing/open-identity.js';

let discord: LocalDiscord;

beforeAll(async () => {
  discord = await LocalDiscord.start();
});
afterAll(() => discord.close());

describe('PKCE', () => {
  it('holds a code to the browser that asked for it', async () => {
    const oauth = oauthOf(discord);
    const back = await discord.answer(await oauth.authorizeAddress('state', oauth.newVerifier()), { as: 'ada' });
    expect(await oauth.exchange(back.searchParams, 'state', oauth.newVerifier())).toBe('provider');
  });

  it('can be turned off', async () => {
    const oauth = oauthOf(discord, false);
    expect(oauth.newVerifier()).toBeNull();
    expect(await oauth.authorizeAddress('state', null)).not.toContain('code_challenge');
    expect(await consent(discord, oauth, 'ada')).toMatchObject({ scope: 'identify email', expiresIn: 604_800 });
  });
});

describe('tokens', () => {
  it('print as sealed wherever they go', async () => {
    const tokens = await consent(discord, oauthOf(discord), 'ada');
    expect(JSON.parse(JSON.stringify(tokens))).toMatchObject({ accessToken: '[sealed]', refreshToken: '[sealed]' });
  });

  it('say whose they are', async () => {
    const oauth = oauthOf(discord);
    const { accessToken } = await consent(discord, oauth, 'cleo');
    expect(await oauth.profile(accessToken)).toMatchObject({ username: 'cleo', name: 'Cleo', email: 'cleo@example.test', emailVerified: true });
  });

  it('are over after being revoked, and revoking them again is fine', async () => {
    const oauth = oauthOf(discord);
    const { accessToken, refreshToken } = await consent(discord, oauth, 'ben');
    await oauth.revoke(refreshToken);
    expect(await discord.takes(accessToken.reveal())).toBe(false);
    expect(await oauth.refresh(refreshToken)).toBeNull();
    await oauth.revoke(refreshToken);
  });

  it.each([{ status: 500 }, { cut: true }, { cut: 'body' as const }, { status: 401, body: { error: 'invalid_client' } }])(
    'are neither refreshed nor given up when Discord answers %j',
    async (fault) => {
      const oauth = oauthOf(discord);
      const { refreshToken } = await consent(discord, oauth, 'mia');
      discord.fail({ ...fault, match: { path: discordPaths.token } });
      await expect(oauth.refresh(refreshToken)).rejects.toThrow();
      discord.recover();
      expect(await oauth.refresh(refreshToken)).not.toBeNull();
    },
  );
});
