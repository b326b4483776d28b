import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { GrantRole } from '../use-cases/grant-role.js';
import { aUser } from '../testing/a-user.js';
import { discordPaths } from '../testing/local-discord.js';
import { openIdentity, type OpenIdentity } from '../testing/open-identity.js';
import { ApplyRole } from './apply-role.handler.js';
import { RevokeTokens } from './revoke-tokens.handler.js';

let identity: OpenIdentity;
let revokeTokens: RevokeTokens;
let applyRole: ApplyRole;

beforeAll(async () => {
  identity = await openIdentity();
  const { db, grants, vault, oauth, users, sessions } = identity;
  revokeTokens = new RevokeTokens(db.database, grants, vault, oauth);
  applyRole = new ApplyRole(db.database, users, sessions);
});
afterEach(() => identity.discord.recover());
afterAll(() => identity.close());

function signedOut(userId: string): RecordedEvent<'identity.signed-out-everywhere'> {
  return { id: randomUUID(), type: 'identity.signed-out-everywhere', payload: { userId }, occurredAt: identity.clock.now() };
}

const revocations = (): number => identity.discord.requests(discordPaths.revoke);
const grantOf = (userId: string) => identity.grants.find(identity.db.database, userId);
const askRevocation = (userId: string) =>
  identity.db.database.transaction((tx) => identity.grants.askRevocation(tx, { userId, now: identity.clock.now() }));

describe('revoking tokens', () => {
  it('ends them at Discord and forgets them; a second run does nothing', async () => {
    const { id, tokens } = await identity.member('u-revoke');
    await askRevocation(id);
    const before = revocations();
    await revokeTokens.handle(signedOut(id));
    expect(await identity.discord.takes(tokens.accessToken.reveal())).toBe(false);
    expect(await grantOf(id)).toBeNull();
    await revokeTokens.handle(signedOut(id));
    expect(revocations()).toBe(before + 1);
  });

  it.each([{ status: 500 }, { cut: true }])('fails, to be run again, when Discord answers %j', async (fault) => {
    const { id, tokens } = await identity.member(`u-revoke-${JSON.stringify(fault).length}`);
    await askRevocation(id);
    identity.discord.fail({ ...fault, match: { path: discordPaths.revoke } });
    await expect(revokeTokens.handle(signedOut(id))).rejects.toThrow();
    expect(await grantOf(id)).not.toBeNull();
    identity.discord.recover();
    await revokeTokens.handle(signedOut(id));
    expect(await identity.discord.takes(tokens.accessToken.reveal())).toBe(false);
  });

  it('spares the tokens of a later sign-in', async () => {
    const { id } = await identity.member('u-back');
    await askRevocation(id);
    const fresh = await identity.tokensFor('u-back');
    await identity.db.database.transaction((tx) => identity.vault.store(tx, id, fresh));
    await revokeTokens.handle(signedOut(id));
    expect(await identity.discord.takes(fresh.accessToken.reveal())).toBe(true);
    expect((await identity.refreshGrant().accessToken(id))?.reveal()).toBe(fresh.accessToken.reveal());
  });

  it('keeps the tokens of a sign-in while it waits for Discord', async () => {
    const { id } = await identity.member('u-during');
    await askRevocation(id);
    const fresh = await identity.tokensFor('u-during');
    identity.discord.fail({ match: { path: discordPaths.revoke }, delayMs: 300 });
    const handled = revokeTokens.handle(signedOut(id));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await identity.db.database.transaction((tx) => identity.vault.store(tx, id, fresh));
    await handled;
    expect((await identity.refreshGrant().accessToken(id))?.reveal()).toBe(fresh.accessToken.reveal());
  });

  // Once a refresh between the wish and the handler made the tokens look new, and they were never revoked.
  it('is not escaped by a refresh', async () => {
    const { id } = await identity.member('u-refreshing');
    identity.clock.advance(604_800);
    const refreshed = await identity.refreshGrant().accessToken(id);
    await askRevocation(id);
    identity.clock.advance(604_800);
    expect(await identity.refreshGrant().accessToken(id)).toBeNull();
    await revokeTokens.handle({ ...signedOut(id), occurredAt: new Date(0) });
    expect(await identity.discord.takes(refreshed?.reveal() ?? '')).toBe(false);
  });

  it('has nothing to do for somebody without tokens', async () => {
    await revokeTokens.handle(signedOut(randomUUID()));
  });
});

describe('applying a role', () => {
  it('changes every session of the person; a second run and a late event change nothing more', async () => {
    const user = await aUser().called('u-role').save(identity.db.database);
    const tokens = await Promise.all([1, 2].map(() => identity.sessions.begin({ userId: user.id, role: 'MEMBER' })));
    await new GrantRole(identity.db.database, identity.users, identity.clock).run('u-role', 'ADMIN');
    const event = (role: 'ADMIN' | 'OWNER'): RecordedEvent<'identity.role-changed'> => {
      return { id: randomUUID(), type: 'identity.role-changed', payload: { userId: user.id, role }, occurredAt: identity.clock.now() };
    };
    for (const late of [event('ADMIN'), event('ADMIN'), event('OWNER')]) await applyRole.handle(late);
    expect(await Promise.all(tokens.map(async (token) => (await identity.sessions.read(token))?.role))).toEqual(['ADMIN', 'ADMIN']);
  });
});
