import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { expectQueries, sequentialScans } from '../../../../test/expect-queries.js';
import type { PayingKey } from '../model/chat.js';
import { noUsage } from '../model/token-usage.js';
import type { Reservation } from '../store/key-reservations.js';
import { aPayingKey, aRequest } from '../testing/a-paying-key.js';
import { gatewayOn } from '../testing/gateway-on.js';
import { LocalModels } from '../testing/local-models.js';
import { CALLS_AT_ONCE, type Reserved } from './reserve-call.js';

let db: TestDatabase;
let models: LocalModels;
let on: ReturnType<typeof gatewayOn>;

beforeAll(async () => {
  [db, models] = await Promise.all([openTestDatabase(), LocalModels.start()]);
  on = gatewayOn(db, models.config());
});

afterAll(async () => {
  await models.close();
  await db.close();
});

const request = aRequest();
const never = new AbortController().signal;

/** What one call of `request` reserves. */
async function price(): Promise<bigint> {
  return (await reserved(await aPayingKey().save(db.database))).amountNano ?? 0n;
}

async function reserved(payer: PayingKey): Promise<Reservation> {
  const outcome = await on.reserve.run(payer, request);
  if (outcome.kind === 'REFUSED') throw new Error(outcome.failure.kind);
  return outcome.reservation;
}

const reserve = (payer: PayingKey, times: number): Promise<Reserved[]> => Promise.all(Array.from({ length: times }, () => on.reserve.run(payer, request)));

function kindsOf(outcomes: readonly Reserved[]): Record<string, number> {
  const kinds = outcomes.map((outcome) => (outcome.kind === 'REFUSED' ? outcome.failure.kind : 'RESERVED'));
  return Object.fromEntries([...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length]));
}

/** Ends a call of which everything was used that could be. */
const useUp = (reservation: Reservation) =>
  on.settle.run({ reservation, request, heard: { text: '', finish: 'STOP', usage: { ...noUsage, inputTokens: 100, outputTokens: request.maxOutputTokens } }, broken: null });

async function spent(keyId: string): Promise<bigint> {
  const [row] = await db.database.query<{ sum: string }>('SELECT coalesce(sum(cost_nano), 0) AS sum FROM model_calls WHERE key_id = $1', [keyId]);
  return BigInt(row?.sum ?? '0');
}

describe('a budget', () => {
  it('lets exactly as many of 100 calls at once through as it pays for', async () => {
    const each = await price();
    const payer = await aPayingKey().allowing(each * 10n + each - 1n).save(db.database);
    expect(kindsOf(await reserve(payer, 100))).toEqual({ RESERVED: 10, BUDGET_REACHED: 90 });
  });

  it('is never exceeded by 100 whole calls at once, while others end', async () => {
    const budget = (await price()) * 3n;
    const payer = await aPayingKey().allowing(budget).save(db.database);
    const answers = await Promise.all(Array.from({ length: 100 }, () => on.gateway.complete(payer, request, never)));
    expect(answers.every((answer) => answer.kind === 'DONE' || (answer.kind === 'FAILED' && answer.failure.kind === 'BUDGET_REACHED' && answer.receipt === null))).toBe(true);
    const sum = await spent(payer.keyId);
    expect(sum).toBeGreaterThan(0n);
    expect(sum).toBeLessThanOrEqual(budget);
    expect(models.calls().length).toBe((await on.rows(payer.keyId)).length);
  });

  it('counts what calls under way may cost, then what they did cost', async () => {
    const each = await price();
    const payer = await aPayingKey().allowing(each * 2n - 1n).save(db.database);
    const first = await reserved(payer);
    expect(await on.reserve.run(payer, request)).toMatchObject({ kind: 'REFUSED', failure: { kind: 'BUDGET_REACHED', retryAt: null } });
    await on.settle.run({ reservation: first, request, heard: { text: '', finish: 'STOP', usage: noUsage }, broken: null });
    await reserved(payer);
  });

  it('that is spent says when the next month begins, and then begins again', async () => {
    const payer = await aPayingKey().allowing(await price()).save(db.database);
    await useUp(await reserved(payer));
    const began = db.clock.now();
    expect(await on.reserve.run(payer, request)).toMatchObject({ failure: { kind: 'BUDGET_REACHED', retryAt: new Date('2026-04-01T00:00:00Z') } });
    db.clock.set(new Date('2026-03-31T23:59:59.999Z'));
    expect(await on.reserve.run(payer, request)).toMatchObject({ kind: 'REFUSED' });
    db.clock.set(new Date('2026-04-01T00:00:00Z'));
    await reserved(payer);
    db.clock.set(began);
  });

  it('turns a model away whose price is not known; without a budget it may be used', async () => {
    const unpriced = aRequest({ model: 'nobody/knows' });
    const outcome = await on.reserve.run(await aPayingKey().allowing(1_000_000_000n).save(db.database), unpriced);
    expect(outcome).toMatchObject({ kind: 'REFUSED', failure: { kind: 'UNPRICED_WITH_BUDGET' } });
    expect(await on.reserve.run(await aPayingKey().save(db.database), unpriced)).toMatchObject({ kind: 'RESERVED', reservation: { amountNano: null } });
  });

  it('of one key is nothing to another', async () => {
    const each = await price();
    const [poor, rich] = [await aPayingKey().allowing(1n).save(db.database), await aPayingKey().allowing(each).save(db.database)];
    expect(await on.reserve.run(poor, request)).toMatchObject({ kind: 'REFUSED' });
    await reserved(rich);
  });
});

describe('calls of one key', () => {
  it('are so many at once and no more', async () => {
    const payer = await aPayingKey().save(db.database);
    expect(kindsOf(await reserve(payer, CALLS_AT_ONCE + 36))).toEqual({ RESERVED: CALLS_AT_ONCE, TOO_MANY_CALLS: 36 });
  });

  it('need its row, and its owner', async () => {
    const [payer, other] = [await aPayingKey().save(db.database), await aPayingKey().save(db.database)];
    expect(await on.reserve.run({ ...payer, userId: other.userId }, request)).toMatchObject({ kind: 'REFUSED', failure: { kind: 'KEY_REFUSED' } });
    await db.database.execute('DELETE FROM api_keys WHERE id = $1', [payer.keyId]);
    expect(await on.reserve.run(payer, request)).toMatchObject({ kind: 'REFUSED', failure: { kind: 'KEY_REFUSED' } });
  });

  it('are reserved in one round trip, and look at nothing from end to end', async () => {
    const payer = await aPayingKey().allowing(1_000_000_000n).save(db.database);
    await expectQueries(db.source, 1, () => on.reserve.run(payer, request));
    const sum = `SELECT (SELECT coalesce(sum(cost_nano), 0) FROM model_usage_days WHERE key_id = $1 AND day >= date '2026-03-01' AND day < date '2026-03-01' + interval '1 month'),
      coalesce(sum(amount_nano), 0) FROM key_reservations WHERE key_id = $1`;
    expect(await sequentialScans(db.source, sum, [payer.keyId])).toEqual([]);
    const sweep = 'SELECT id FROM key_reservations WHERE expires_at <= $1 ORDER BY expires_at LIMIT 500 FOR UPDATE SKIP LOCKED';
    expect(await sequentialScans(db.source, sweep, [new Date()])).toEqual([]);
  });
});

describe('a call whose process is gone', () => {
  const later = async (work: () => Promise<void>): Promise<void> => {
    const now = db.clock.now();
    db.clock.advance(3_600);
    await work();
    db.clock.set(now);
  };

  it('is lost after its time, once, with all that it may have cost: the budget still holds', async () => {
    const payer = await aPayingKey().allowing(await price()).save(db.database);
    const { id, amountNano } = await reserved(payer);
    await on.settleLost.run();
    expect(await on.underWay(payer.keyId)).toBe(1);
    await later(async () => {
      // Not swept yet: still reserved.
      expect(await on.reserve.run(payer, request)).toMatchObject({ kind: 'REFUSED' });
      await Promise.all([on.settleLost.run(), on.settleLost.run(), on.settleLost.run()]);
      expect(await on.rows(payer.keyId)).toMatchObject([{ id, outcome: 'LOST', basis: 'UNKNOWN', cost: amountNano }]);
      expect(await on.underWay(payer.keyId)).toBe(0);
      expect(await on.reserve.run(payer, request)).toMatchObject({ kind: 'REFUSED', failure: { kind: 'BUDGET_REACHED' } });
    });
  });

  it('makes room for others as soon as its time is over', async () => {
    const payer = await aPayingKey().save(db.database);
    await reserve(payer, CALLS_AT_ONCE);
    await later(async () => void (await reserved(payer)));
  });

  it('or that slept beyond its time, stays lost when it wakes up', async () => {
    const payer = await aPayingKey().save(db.database);
    const sleeping = await reserved(payer);
    await later(async () => void (await on.settleLost.run()));
    await useUp(sleeping);
    await useUp(sleeping);
    expect((await on.rows(payer.keyId)).map(({ outcome }) => outcome)).toEqual(['LOST']);
  });

  it('goes with its member', async () => {
    const payer = await aPayingKey().save(db.database);
    const open = await reserved(payer);
    await db.database.execute('DELETE FROM users WHERE id = $1', [payer.userId]);
    await useUp(open);
    expect(await on.rows(payer.keyId)).toEqual([]);
  });

  it('among many is found in batches', async () => {
    const payer = await aPayingKey().save(db.database);
    await db.database.execute(
      `INSERT INTO key_reservations (id, key_id, user_id, provider, model, purpose, input_tokens, amount_nano, started_at, expires_at)
       SELECT gen_random_uuid(), $1, $2, 'OPENAI', 'gpt-5', 'AGENT', 1, 1, $3, $3 FROM generate_series(1, 1100)`,
      [payer.keyId, payer.userId, db.clock.now()],
    );
    expect(await on.settleLost.run()).toBe(1_100);
    expect(await spent(payer.keyId)).toBe(1_100n);
  });
});
