import type { FixedClock } from '../../../../test/fixed-clock.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { openTestRedis } from '../../../../test/test-redis.js';
import { SystemRandomness } from '../../../platform/clock/randomness.js';
import { EnvelopeCipher } from '../../../platform/crypto/envelope-cipher.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { SealedRows } from '../../../platform/crypto/sealed-rows.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import type { Redis } from '../../../platform/redis/redis.js';
import { Sessions } from '../../../platform/sessions/sessions.js';
import { DiscordOAuth, type DiscordTokens } from '../discord/discord-oauth.js';
import { GrantVault } from '../grant-vault.js';
import { GrantsTable } from '../store/grants-table.js';
import { UsersTable } from '../store/users-table.js';
import { RefreshGrant } from '../use-cases/refresh-grant.js';
import { aUser } from './a-user.js';
import { LocalDiscord } from './local-discord.js';

/** The parts of identity on a database of their own, without an application around them. */
export interface OpenIdentity {
  readonly db: TestDatabase;
  readonly clock: FixedClock;
  readonly redis: Redis;
  readonly discord: LocalDiscord;
  readonly oauth: DiscordOAuth;
  readonly sessions: Sessions;
  readonly users: UsersTable;
  readonly grants: GrantsTable;
  readonly vault: GrantVault;
  /** A {@link RefreshGrant} as another process would have it. */
  refreshGrant(): RefreshGrant;
  /** Tokens as Discord gives them to somebody who agrees. */
  tokensFor(username: string): Promise<DiscordTokens>;
  /** A user whose tokens are stored. */
  member(username: string): Promise<{ readonly id: string; readonly tokens: DiscordTokens }>;
  close(): Promise<void>;
}

/** Discord's client as the application has it. */
export function oauthOf(discord: LocalDiscord, pkce = true): DiscordOAuth {
  return new DiscordOAuth(discord.config(pkce), Object.assign(new HttpConfig(), { publicUrl: 'http://localhost:4000' }));
}

/** Goes through Discord's consent by hand. */
export async function consent(discord: LocalDiscord, oauth: DiscordOAuth, username: string): Promise<DiscordTokens> {
  const verifier = oauth.newVerifier();
  const back = await discord.answer(await oauth.authorizeAddress('state', verifier), { as: username });
  const tokens = await oauth.exchange(back.searchParams, 'state', verifier);
  if (typeof tokens === 'string') throw new Error(`Discord gives no tokens: ${tokens}`);
  return tokens;
}

/** Opens them. */
export async function openIdentity(): Promise<OpenIdentity> {
  const [db, discord, redis, randomness] = [await openTestDatabase(), await LocalDiscord.start(), openTestRedis(), new SystemRandomness()];
  const [oauth, users, grants] = [oauthOf(discord), new UsersTable(), new GrantsTable()];
  const ring = KeyRing.parse(`k1:${Buffer.alloc(32, 7).toString('base64')}`, 'k1');
  const cipher = new EnvelopeCipher(ring, randomness);
  const vault = new GrantVault(grants, cipher, randomness, db.clock, new SealedRows(cipher));
  const tokensFor = (username: string): Promise<DiscordTokens> => consent(discord, oauth, username);
  return {
    ...{ db, clock: db.clock, redis, discord, oauth, users, grants, vault, tokensFor },
    sessions: new Sessions(redis, db.clock, randomness),
    refreshGrant: () => new RefreshGrant(db.database, grants, vault, oauth, db.clock),
    member: async (username) => {
      const { id } = await aUser().called(username).save(db.database);
      const tokens = await tokensFor(username);
      await db.database.transaction((tx) => vault.store(tx, id, tokens));
      return { id, tokens };
    },
    close: async () => {
      await db.close();
      redis.onApplicationShutdown();
      await discord.close();
    },
  };
}
