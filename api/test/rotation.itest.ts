import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { KeyVault } from '../src/domains/byok/key-vault.js';
import { ApiKeysTable } from '../src/domains/byok/store/api-keys-table.js';
import { aUser } from '../src/domains/identity/testing/a-user.js';
import { SystemRandomness } from '../src/platform/clock/randomness.js';
import { EnvelopeCipher } from '../src/platform/crypto/envelope-cipher.js';
import { KeyRing } from '../src/platform/crypto/key-ring.js';
import { SealedRows } from '../src/platform/crypto/sealed-rows.js';
import { Secret } from '../src/platform/crypto/secret.js';
import { testEnvironment } from './test-app.js';
import { openTestDatabase, type TestDatabase } from './test-database.js';

const KEYS = 1_000;
const CLIENTS = 100;
const [old, fresh] = [`k1:${Buffer.alloc(32, 7).toString('base64')}`, `k2:${Buffer.alloc(32, 8).toString('base64')}`];
const table = new ApiKeysTable();

let db: TestDatabase;
const owners: string[] = [];

function vaultWith(keys: string, active: string): KeyVault {
  const cipher = new EnvelopeCipher(KeyRing.parse(keys, active), new SystemRandomness());
  return new KeyVault(cipher, new SealedRows(cipher));
}

async function aKey(vault: KeyVault): Promise<void> {
  const { id: userId } = await aUser().save(db.database);
  const place = { id: v7(), userId, provider: 'OPENAI' } as const;
  const sealed = vault.seal(place, new Secret(`sk-planted-${userId}`));
  await db.database.transaction((tx) => table.save(tx, { ...place, ...sealed, lastFour: null, now: new Date() }));
  owners.push(userId);
}

beforeAll(async () => {
  db = await openTestDatabase();
  const vault = vaultWith(old, 'k1');
  for (let index = 0; index < KEYS; index += 100) await Promise.all(Array.from({ length: 100 }, () => aKey(vault)));
  // Each batch takes as long as on a busy machine: so there is a middle to be killed in.
  await db.database.execute(`CREATE FUNCTION take_long() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.15); RETURN NULL; END $$`);
  await db.database.execute('CREATE TRIGGER slow AFTER UPDATE ON api_keys FOR EACH STATEMENT EXECUTE FUNCTION take_long()');
}, 120_000);
afterAll(() => db.close());

/** The built command, as an operator runs it. */
function cli(command: string, keys = `${old},${fresh}`, active = 'k2'): { child: ChildProcess; ended: Promise<{ code: number | null; output: string }> } {
  const env = { ...process.env, ...testEnvironment(db.url), ENCRYPTION_KEYS: keys, ENCRYPTION_ACTIVE_KEY_ID: active, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../dist/api/src/cli.js'), command], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, output })) };
}

const rotated = async () => (await db.database.query<{ count: number }>(`SELECT count(*)::integer AS count FROM api_keys WHERE wrapped_key LIKE 'v1.k2.%'`))[0]?.count ?? 0;

/** Clients that open keys over and over, as calls to models do, until they are told to stop. @returns how many were opened, and whose were not. */
async function openingUntil(stopped: () => boolean): Promise<{ opened: number; failed: string[] }> {
  const vault = vaultWith(`${old},${fresh}`, 'k2');
  let opened = 0;
  const failed: string[] = [];
  const client = async (seat: number): Promise<void> => {
    for (let turn = seat; !stopped(); turn += CLIENTS + 7) {
      const userId = owners[turn % KEYS] ?? '';
      const row = await table.find(db.database, { userId, provider: 'OPENAI' });
      const value = row === null ? null : vault.open(row);
      if (value?.reveal() === `sk-planted-${userId}`) opened += 1;
      else failed.push(userId);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, seat) => client(seat)));
  return { opened, failed };
}

describe('keys:rotate', () => {
  it('killed in the middle and run again brings every row over, while 100 clients open keys without one error', async () => {
    let stop = false;
    const clients = openingUntil(() => stop);
    const first = cli('keys:rotate');
    while ((await rotated()) < KEYS / 2) await new Promise((resolve) => setTimeout(resolve, 10));
    first.child.kill('SIGKILL');
    await first.ended;
    const half = await rotated();
    expect(half).toBeGreaterThanOrEqual(KEYS / 2);
    expect(half).toBeLessThan(KEYS);
    const second = await cli('keys:rotate').ended;
    stop = true;
    const { opened, failed } = await clients;
    expect([second.code, second.output]).toEqual([0, expect.stringContaining(`api_keys: ${KEYS - half} rows are under key k2 now.`)]);
    expect([await rotated(), failed]).toEqual([KEYS, []]);
    expect(opened).toBeGreaterThan(KEYS);
  }, 120_000);
});

describe('keys:audit', () => {
  it('says which key is free to go, prints no value, and names what does not open with exit code 2', async () => {
    const good = await cli('keys:audit').ended;
    expect([good.code, good.output]).toEqual([0, expect.stringContaining(`api_keys: ${KEYS} rows, ${KEYS} under key k2.`)]);
    expect(good.output).toContain('No row needs k1: it can be removed from ENCRYPTION_KEYS.');
    const [row] = await db.database.query<{ id: string }>('SELECT id FROM api_keys LIMIT 1');
    await db.database.execute('UPDATE api_keys SET sealed_value = (SELECT max(sealed_value) FROM api_keys WHERE id <> $1) WHERE id = $1', [row?.id ?? '']);
    const bad = await cli('keys:audit').ended;
    expect([bad.code, bad.output]).toEqual([2, expect.stringContaining(`${row?.id ?? ''} (under key k2, altered or moved)`)]);
    expect(`${good.output}${bad.output}`).not.toContain('sk-planted');
    const rotation = await cli('keys:rotate', `${old},${fresh}`, 'k1').ended;
    expect([rotation.code, rotation.output]).toEqual([2, expect.stringContaining('1 rows do not open and were left as they are')]);
    // A start asks for the key of the row that was left.
    expect((await cli('keys:audit', `${old},${fresh}`, 'k1').ended).output).toContain('No key can be removed from ENCRYPTION_KEYS.');
  }, 120_000);

  it('with another key under a known id does not start, and names the variable', async () => {
    const { code, output } = await cli('keys:audit', `k1:${Buffer.alloc(32, 9).toString('base64')}`, 'k1').ended;
    expect([code, output]).toEqual([1, expect.stringContaining('ENCRYPTION_KEYS: key k1 is not the one')]);
  }, 60_000);
});
