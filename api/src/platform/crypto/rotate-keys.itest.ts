import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sequentialScans, statementsOf } from '../../../test/expect-queries.js';
import { openTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { SystemRandomness } from '../clock/randomness.js';
import { AuditKeys } from './audit-keys.js';
import { KeyCanary } from './canary.js';
import { EnvelopeCipher } from './envelope-cipher.js';
import { KeyRing } from './key-ring.js';
import { NeededKeys } from './needed-keys.js';
import { RotateKeys } from './rotate-keys.js';
import { SealedRowsStore } from './sealed-rows-store.js';
import { SealedRows, type SealedTable } from './sealed-rows.js';
import { Secret } from './secret.js';

const random = new SystemRandomness();
const key = (byte: number): string => Buffer.alloc(32, byte).toString('base64');
const grants: SealedTable = { table: 'oauth_grants', values: [{ column: 'access_token', kind: 'a' }, { column: 'refresh_token', kind: 'r' }] };
const keys: SealedTable = { table: 'api_keys', values: [{ column: 'sealed_value', kind: 'k' }] };

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
beforeEach(() => test.database.execute('TRUNCATE oauth_grants, encryption_canaries'));
afterAll(() => test.close());

/** The platform's classes as a process with these keys has them. */
function processWith(ids: string, active: string) {
  const ring = KeyRing.parse(ids.split(',').map((id) => `${id}:${key(Number(id.slice(1)))}`).join(','), active);
  const cipher = new EnvelopeCipher(ring, random);
  const [rows, store] = [new SealedRows(cipher), new SealedRowsStore(test.database)];
  rows.add(grants);
  rows.add(keys);
  return {
    ring,
    cipher,
    store,
    start: async () => {
      await new KeyCanary(test.database, ring, random).onModuleInit();
      await new NeededKeys(ring, rows, store).onApplicationBootstrap();
    },
    rotate: () => new RotateKeys(test.database, ring, rows, store).run(() => undefined),
    audit: () => new AuditKeys(test.database, ring, rows, store).run(),
  };
}

async function aGrant(cipher: EnvelopeCipher): Promise<string> {
  const [id, userId] = [randomUUID(), randomUUID()];
  const wrapped = cipher.newKey(id);
  const sealed = (kind: string) => cipher.seal({ kind, rowId: id, userId, provider: 'discord' }, wrapped, new Secret(`token ${kind}`));
  await test.database.execute(`INSERT INTO users (id, discord_id, discord_username, name, created_at, updated_at) VALUES ($1, $2, 'ada', 'Ada', now(), now())`, [userId, userId]);
  await test.database.execute(
    `INSERT INTO oauth_grants (id, user_id, provider, wrapped_key, access_token, refresh_token, scope, expires_at, updated_at)
     VALUES ($1, $2, 'discord', $3, $4, $5, 'identify', now(), now())`,
    [id, userId, wrapped, sealed('a'), sealed('r')],
  );
  return id;
}

const keyIds = async () =>
  (await test.database.query<{ id: string }>(`SELECT DISTINCT split_part(wrapped_key, '.', 2) AS id FROM oauth_grants ORDER BY 1`)).map(({ id }) => id);

describe('rotation', () => {
  it('brings every row under the active key, leaves values and versions alone, and twice is once', async () => {
    const [old, both] = [processWith('k1', 'k1'), processWith('k1,k2', 'k2')];
    for (let index = 0; index < 250; index += 1) await aGrant(old.cipher);
    const values = () => test.database.query('SELECT id, access_token, refresh_token, updated_at FROM oauth_grants ORDER BY id');
    const before = await values();
    expect(await both.rotate()).toEqual([
      { table: 'oauth_grants', rewrapped: 250, unopened: [], left: 0 },
      { table: 'api_keys', rewrapped: 0, unopened: [], left: 0 },
    ]);
    expect([await keyIds(), await values()]).toEqual([['k2'], before]);
    expect((await both.rotate())[0]).toMatchObject({ rewrapped: 0 });
    expect((await processWith('k2', 'k2').audit())[0]).toMatchObject({ rows: 250, byKey: new Map([['k2', 250]]), unopened: [] });
  });

  it('names rows that do not open and leaves them as they are', async () => {
    const [old, both] = [processWith('k1', 'k1'), processWith('k1,k2', 'k2')];
    const ids = [await aGrant(old.cipher), await aGrant(old.cipher), await aGrant(old.cipher), await aGrant(old.cipher)];
    await test.database.execute(`UPDATE oauth_grants SET access_token = refresh_token WHERE id = $1`, [ids[0] ?? '']);
    await test.database.execute(`UPDATE oauth_grants SET wrapped_key = 'nonsense' WHERE id = $1`, [ids[1] ?? '']);
    const damaged = () => test.database.query('SELECT * FROM oauth_grants WHERE id = ANY ($1) ORDER BY id', [ids.slice(0, 2)]);
    const before = await damaged();
    const [outcome] = await both.rotate();
    expect(outcome).toMatchObject({ rewrapped: 2, left: 0 });
    expect([...(outcome?.unopened ?? [])].sort()).toEqual(ids.slice(0, 2).sort());
    expect(await damaged()).toEqual(before);
    const [audited] = await both.audit();
    expect(audited?.unopened.map(({ id, why }) => [id, why]).sort()).toEqual(ids.slice(0, 2).map((id) => [id, 'DAMAGED']).sort());
  });

  it('waits for a row that somebody holds, and keeps none of the others waiting', async () => {
    const [old, both] = [processWith('k1', 'k1'), processWith('k1,k2', 'k2')];
    const held = await aGrant(old.cipher);
    for (let index = 0; index < 5; index += 1) await aGrant(old.cipher);
    const counts: number[] = [];
    const rotating = test.database.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM oauth_grants WHERE id = $1 FOR UPDATE', [held]);
      const run = both.rotate();
      while ((await both.store.countOthers(grants, 'k2', [])) > 1) await new Promise((resolve) => setTimeout(resolve, 10));
      counts.push(await both.store.countOthers(grants, 'k2', []));
      return { run };
    });
    expect((await (await rotating).run)[0]).toMatchObject({ rewrapped: 6, left: 0 });
    expect(counts).toEqual([1]);
  });

  it('may run twice at once', async () => {
    const [old, both] = [processWith('k1', 'k1'), processWith('k1,k2', 'k2')];
    for (let index = 0; index < 220; index += 1) await aGrant(old.cipher);
    const outcomes = await Promise.all([both.rotate(), both.rotate()]);
    expect(outcomes.reduce((sum, [first]) => sum + (first?.rewrapped ?? 0), 0)).toBe(220);
    expect(await keyIds()).toEqual(['k2']);
  });

  it('reads each table by its keys, never from end to end', async () => {
    const { store } = processWith('k1', 'k1');
    for (const table of [grants, keys]) {
      const statements = await statementsOf(test.source, async () => {
        await test.database.transaction((tx) => store.lockOthers(tx, table, { keyId: 'k1', after: randomUUID(), limit: 100 }));
        await store.needing(table, ['k1']);
      });
      const values = [['k1', randomUUID(), 100], [['k1'], table.table]];
      for (const [index, sql] of statements.entries()) expect((await sequentialScans(test.source, sql, values[index] ?? [])).filter((name) => name === table.table)).toEqual([]);
    }
  });
});

describe('a start', () => {
  it('is refused while rows need a key that is gone, naming variable, key and count', async () => {
    const both = processWith('k1,k2', 'k1');
    await both.start();
    for (let index = 0; index < 3; index += 1) await aGrant(both.cipher);
    await expect(processWith('k2', 'k2').start()).rejects.toThrow(/ENCRYPTION_KEYS: 3 rows of oauth_grants need key k1/);
    await processWith('k1,k2', 'k2').rotate();
    await processWith('k2', 'k2').start();
  });

  it('needs the keys that the audit says are needed, those of rows that do not open too', async () => {
    const both = processWith('k1,k2', 'k2');
    await both.start();
    const id = await aGrant(processWith('k1', 'k1').cipher);
    await test.database.execute('UPDATE oauth_grants SET access_token = refresh_token WHERE id = $1', [id]);
    await both.rotate();
    expect((await both.audit())[0]).toMatchObject({ unopened: [{ id, keyId: 'k1', why: 'DAMAGED' }], needed: ['k1'] });
    await expect(processWith('k2', 'k2').start()).rejects.toThrow(/1 rows of oauth_grants need key k1/);
    await test.database.execute('DELETE FROM oauth_grants');
    expect((await both.audit())[0]).toMatchObject({ needed: [] });
    await processWith('k2', 'k2').start();
  });

  it('is not refused for one row that was altered to name a key that never was', async () => {
    const one = processWith('k1', 'k1');
    await one.start();
    await aGrant(one.cipher);
    await test.database.execute(`UPDATE oauth_grants SET wrapped_key = replace(wrapped_key, '.k1.', '.k9.')`);
    await one.start();
    expect((await one.audit())[0]?.unopened).toMatchObject([{ keyId: 'k9', why: 'KEY_MISSING' }]);
  });
});
