import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { SystemRandomness } from '../../../platform/clock/randomness.js';
import { EnvelopeCipher } from '../../../platform/crypto/envelope-cipher.js';
import { KeyRing } from '../../../platform/crypto/key-ring.js';
import { SealedRows } from '../../../platform/crypto/sealed-rows.js';
import { Secret } from '../../../platform/crypto/secret.js';
import { aUser } from '../../identity/testing/a-user.js';
import { NoteKeyFailure } from '../jobs/note-key-failure.handler.js';
import { NoteKeyRecovery } from '../jobs/note-key-recovery.handler.js';
import { KeyVault } from '../key-vault.js';
import type { ApiKeyRow } from '../model/api-key.js';
import { ApiKeysTable } from '../store/api-keys-table.js';
import { NoteKeyTrouble } from './note-key-trouble.js';

const table = new ApiKeysTable();
const cipher = new EnvelopeCipher(KeyRing.parse(`k1:${Buffer.alloc(32, 7).toString('base64')}`, 'k1'), new SystemRandomness());
const vault = new KeyVault(cipher, new SealedRows(cipher));
const savedAt = new Date('2026-03-02T10:00:00Z');
const later = new Date('2026-03-02T10:00:01Z');

let db: TestDatabase;
let trouble: NoteKeyTrouble;
let key: ApiKeyRow;

beforeAll(async () => {
  db = await openTestDatabase();
  trouble = new NoteKeyTrouble(db.database, table, vault);
});
beforeEach(async () => {
  await db.database.execute('TRUNCATE outbox_events CASCADE');
  const { id: userId } = await aUser().save(db.database);
  key = await store({ id: v7(), userId, provider: 'OPENAI' }, savedAt);
});
afterAll(() => db.close());

const store = (place: Pick<ApiKeyRow, 'id' | 'userId' | 'provider'>, now: Date) =>
  db.database.transaction((tx) => table.save(tx, { ...place, ...vault.seal(place, new Secret('sk-good-0123456789')), lastFour: null, now }));
const settle = (status: 'ACTIVE' | 'LIMITED', toldProblem: ApiKeyRow['toldProblem']) => table.settle(db.database, { id: key.id, status, toldProblem }, { version: key.version, now: later });
const state = async () => (await db.database.query('SELECT status, told_problem, version FROM api_keys WHERE id = $1', [key.id]))[0];
const told = async () => (await db.events()).map(({ type, payload }) => [type, payload['problem']]);
const fail = (problem: 'KEY_REFUSED' | 'QUOTA_EXHAUSTED', calledAt = later) => trouble.failed({ keyId: key.id, problem, calledAt });

describe('a key that fails in use', () => {
  it.each([
    ['KEY_REFUSED', 'INVALID'],
    ['QUOTA_EXHAUSTED', 'EXHAUSTED'],
  ] as const)('(%s) is %s, and its owner is told once, however many calls fail at once', async (problem, status) => {
    await Promise.all(Array.from({ length: 20 }, () => fail(problem)));
    expect(await state()).toEqual({ status, told_problem: problem, version: 1 });
    expect(await db.events()).toEqual([{ type: 'byok.key-problem', payload: { keyId: key.id, userId: key.userId, provider: 'OPENAI', problem } }]);
  });

  it('is told of again only after it worked in between', async () => {
    await fail('KEY_REFUSED');
    await settle('LIMITED', 'KEY_REFUSED');
    await fail('KEY_REFUSED');
    expect(await told()).toHaveLength(1);
    await settle('ACTIVE', null);
    await fail('KEY_REFUSED');
    expect(await told()).toHaveLength(2);
  });

  it('is told of again when the trouble is another', async () => {
    await fail('QUOTA_EXHAUSTED');
    await fail('KEY_REFUSED');
    expect(await told()).toEqual([
      ['byok.key-problem', 'QUOTA_EXHAUSTED'],
      ['byok.key-problem', 'KEY_REFUSED'],
    ]);
  });

  it('says nothing about a value that came after the call had begun', async () => {
    await store(key, new Date('2026-03-02T10:00:02Z'));
    await fail('KEY_REFUSED', later);
    expect([await state(), await told()]).toEqual([{ status: 'UNVERIFIED', told_problem: null, version: 2 }, []]);
  });

  it('says nothing against a test that was made after the call had begun', async () => {
    await settle('ACTIVE', null);
    await fail('QUOTA_EXHAUSTED', savedAt);
    expect([await state(), await told()]).toEqual([{ status: 'ACTIVE', told_problem: null, version: 1 }, []]);
  });

  it('may be gone by the time that it is noted', async () => {
    await table.remove(db.database, key);
    await fail('KEY_REFUSED');
    expect(await told()).toEqual([]);
  });

  it('is noted by its handler, twice as once', async () => {
    const payload = { keyId: key.id, userId: key.userId, provider: key.provider, problem: 'KEY_REFUSED', calledAt: later.toISOString() } as const;
    const event = { id: v7(), type: 'models.key-failed', payload, occurredAt: later } as const;
    for (const _ of [1, 2]) await new NoteKeyFailure(trouble).handle(event as never);
    expect([await state(), await told()]).toEqual([{ status: 'INVALID', told_problem: 'KEY_REFUSED', version: 1 }, [['byok.key-problem', 'KEY_REFUSED']]]);
  });
});

describe('a key in trouble that pays for a call', () => {
  const recover = async (calledAt: Date) => {
    const payload = { keyId: key.id, userId: key.userId, provider: key.provider, calledAt: calledAt.toISOString() } as const;
    await new NoteKeyRecovery(trouble).handle({ id: v7(), type: 'models.key-worked', payload, occurredAt: calledAt } as never);
  };

  it('works again, and its owner is told when it has run out again', async () => {
    await fail('QUOTA_EXHAUSTED');
    await recover(later);
    expect(await state()).toEqual({ status: 'ACTIVE', told_problem: null, version: 1 });
    await fail('QUOTA_EXHAUSTED');
    expect(await told()).toHaveLength(2);
  });

  it('that works in part goes on to', async () => {
    await settle('LIMITED', 'QUOTA_EXHAUSTED');
    await recover(later);
    expect(await state()).toEqual({ status: 'LIMITED', told_problem: null, version: 1 });
  });

  it.each<[string, 'KEY_REFUSED' | 'QUOTA_EXHAUSTED', number]>([
    ['is no better for it when it was refused since', 'KEY_REFUSED', 0],
    ['is no better for a call that was made before its value came', 'QUOTA_EXHAUSTED', -2_000],
  ])('%s', async (_, problem, afterMs) => {
    await fail(problem);
    const before = await state();
    await recover(new Date(later.getTime() + afterMs));
    expect(await state()).toEqual(before);
  });
});

describe('a key that does not open', () => {
  it('is told of once, and not at all while it opens', async () => {
    await trouble.unreadable(key.id);
    expect(await told()).toEqual([]);
    await db.database.execute(`UPDATE api_keys SET sealed_value = 'v1.dek.a.b.c' WHERE id = $1`, [key.id]);
    await Promise.all([1, 2, 3].map(() => trouble.unreadable(key.id)));
    expect(await told()).toEqual([['byok.key-problem', 'UNREADABLE']]);
  });
});
