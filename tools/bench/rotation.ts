import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { Keeper } from '../processes/keeper.ts';
import { root } from '../system/root.ts';
import { runCli } from '../system/run-cli.ts';
import type { BenchSystem } from './bench-system.ts';
import { builtModule } from './built-module.ts';
import type { Figure } from './figures.ts';

/** Sealed rows: one for each of four providers and 25,000 people. */
const people = 25_000;
const providers = ['OPENAI', 'ANTHROPIC', 'GOOGLE', 'HUGGINGFACE'] as const;
const batch = 2_500;

interface Cipher {
  newKey(rowId: string): string;
  seal(binding: { kind: string; rowId: string; userId: string; provider: string }, wrapped: string, value: unknown): string;
}

const newPeople = `INSERT INTO users (id, discord_id, discord_username, name, created_at, updated_at)
  SELECT uuidv7(), 'rotation ' || n, 'rotation-' || n, 'Rotation', now(), now() FROM generate_series(1, $1::int) AS n RETURNING id`;
const newKeys = `INSERT INTO api_keys (id, user_id, provider, wrapped_key, sealed_value, status, created_at, updated_at)
  SELECT id, user_id, provider, wrapped, sealed, 'ACTIVE', now(), now()
    FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[]) AS made (id, user_id, provider, wrapped, sealed)`;

/** `keys:rotate` over 100,000 rows, from the start of the command to its end: each row rewrapped, opened and committed. */
export async function measureRotation(system: BenchSystem, keeper: Keeper): Promise<Figure[]> {
  const rows = await sealRows(system);
  await system.database.query('VACUUM ANALYZE api_keys');
  const keys = `${system.env['ENCRYPTION_KEYS'] ?? ''},rotated:${randomBytes(32).toString('base64')}`;
  const env = { ...system.env, ENCRYPTION_KEYS: keys, ENCRYPTION_ACTIVE_KEY_ID: 'rotated' };
  const began = performance.now();
  await runCli(['keys:rotate'], { env, logs: join(root, 'test-results', 'builds'), keeper });
  const seconds = (performance.now() - began) / 1_000;
  const left = await system.database.query<{ count: number }>(`SELECT count(*)::int AS count FROM api_keys WHERE wrapped_key NOT LIKE 'v1.rotated.%'`);
  if (left.rows[0]?.count !== 0) throw new Error('Rotation has left rows');
  // The processes of this system do not know the key that these are under.
  await system.database.query(`DELETE FROM users WHERE discord_username LIKE 'rotation-%'`);
  await system.database.query(`DELETE FROM encryption_canaries WHERE key_id = 'rotated'`);
  return [{ what: `\`keys:rotate\` over ${rows} sealed rows, start of the command included`, figure: `${Math.round(rows / seconds)} rows a second (${seconds.toFixed(1)} s)`, target: '', reached: null }];
}

async function sealRows({ database, env }: BenchSystem): Promise<number> {
  const { KeyRing } = await builtModule<{ KeyRing: { parse(keys: string, active: string): unknown } }>('platform/crypto/key-ring.js');
  const { EnvelopeCipher } = await builtModule<{ EnvelopeCipher: new (ring: unknown, randomness: unknown) => Cipher }>('platform/crypto/envelope-cipher.js');
  const { SystemRandomness } = await builtModule<{ SystemRandomness: new () => { id(): string } }>('platform/clock/randomness.js');
  const { Secret } = await builtModule<{ Secret: new (value: string) => unknown }>('platform/crypto/secret.js');
  const randomness = new SystemRandomness();
  const cipher = new EnvelopeCipher(KeyRing.parse(env['ENCRYPTION_KEYS'] ?? '', env['ENCRYPTION_ACTIVE_KEY_ID'] ?? ''), randomness);
  const users = await database.query<{ id: string }>(newPeople, [people]);
  const sealed = users.rows.flatMap(({ id: userId }) =>
    providers.map((provider) => {
      const id = randomness.id();
      const wrapped = cipher.newKey(id);
      return [id, userId, provider, wrapped, cipher.seal({ kind: 'api_key', rowId: id, userId, provider }, wrapped, new Secret(`sk-${randomBytes(24).toString('hex')}`))] as const;
    }),
  );
  for (let from = 0; from < sealed.length; from += batch) {
    const part = sealed.slice(from, from + batch);
    await database.query(newKeys, [0, 1, 2, 3, 4].map((column) => part.map((row) => row[column])));
  }
  return sealed.length;
}
