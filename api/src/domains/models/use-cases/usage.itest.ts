import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aiProviders, callPurposes } from '@guildhall/contracts';
import fc from 'fast-check';
import { expectQueries, sequentialScans, statementsOf } from '../../../../test/expect-queries.js';
import { openTestDatabase, type TestDatabase } from '../../../../test/test-database.js';
import { aUser } from '../../identity/testing/a-user.js';
import { usageCsv } from '../rest/usage-csv.js';
import { LINES_AT_ONCE, USAGE_LINES } from '../store/usage-lines.js';
import { MODELS_SHOWN, OTHER_MODELS, USAGE_SUMS } from '../store/usage-sums.js';
import { aModelCall } from '../testing/a-model-call.js';
import { readCsv } from '../testing/read-csv.js';
import { usageOn } from '../testing/usage-on.js';
import type { PeriodUsage } from './read-usage.js';

let db: TestDatabase;
let usage: ReturnType<typeof usageOn>;
let ada: Awaited<ReturnType<typeof somebody>>;
let bea: Awaited<ReturnType<typeof somebody>>;

const at = (moment: string) => new Date(moment);

async function somebody() {
  const { id } = await aUser().save(db.database);
  return { id, member: { kind: 'member' as const, userId: id, role: 'MEMBER' as const, sessionId: 'test', address: '127.0.0.1' } };
}

beforeAll(async () => {
  db = await openTestDatabase();
  usage = usageOn(db);
});
beforeEach(async () => {
  db.clock.set(at('2026-03-02T10:00:00Z'));
  [ada, bea] = [await somebody(), await somebody()];
});
afterAll(() => db.close());

/** The export of a period as records, the first with the names of the columns. */
async function csvOf(period?: string): Promise<string[][]> {
  return readCsv(await text(usageCsv(usage.export.run(ada.member, period).pages)));
}

/** `count` calls a second apart, in one statement. */
const many = (count: number, model = `'gpt-4o'`) =>
  db.database.execute(
    `INSERT INTO model_calls (id, user_id, key_id, provider, model, purpose, outcome, basis, input_tokens, cached_tokens, output_tokens, reasoning_tokens, cost_nano, started_at, finished_at)
     SELECT uuidv7(), $1, $1, 'OPENAI', ${model}, 'TRY_OUT', 'COMPLETED', 'MEASURED', n, 0, 1, 0, $2::int - n, moment, moment
       FROM generate_series(1, $2::int) AS n CROSS JOIN LATERAL (SELECT '2026-03-01T00:00:00Z'::timestamptz + interval '1 second' * (n / 3)) AS started (moment)`,
    [ada.id, count],
  );

describe('usage', () => {
  it('is nothing before the first call, in one statement', async () => {
    let seen: PeriodUsage | undefined;
    await expectQueries(db.source, 1, async () => (seen = await usage.read.run(ada.member)));
    expect(seen).toMatchObject({ totals: { calls: 0, cost: 0n }, byModel: [], byPurpose: [], months: ['2026-03'] });
    expect(seen?.days.map(({ day, sums }) => [day, sums.calls])).toEqual([['2026-03-01', 0], ['2026-03-02', 0]]);
  });

  it('is one’s own, of the period, by UTC day', async () => {
    await aModelCall().by(ada).at(at('2026-02-28T23:59:59.999Z')).save(db.database);
    await aModelCall().by(ada).at(at('2026-03-01T00:00:00Z')).save(db.database);
    await aModelCall().by(ada).at(at('2026-03-02T09:00:00Z')).to('ANTHROPIC', 'claude-haiku-4-5').for('AGENT').using({ inputTokens: 7, cachedTokens: 3 }).costing(2n ** 53n + 1n).save(db.database);
    await aModelCall().by(bea).save(db.database);
    const month = await usage.read.run(ada.member);
    expect(month.totals).toMatchObject({ calls: 2, inputTokens: 107, cachedTokens: 3, outputTokens: 40, cost: 2n ** 53n + 1n + 450_000n });
    expect(month.byModel.map(({ provider, model, sums }) => [provider, model, sums.calls])).toEqual([['ANTHROPIC', 'claude-haiku-4-5', 1], ['OPENAI', 'gpt-4o', 1]]);
    expect(month.byPurpose.map(({ purpose }) => purpose)).toEqual(['AGENT', 'TRY_OUT']);
    expect(month.days.map(({ sums }) => sums.calls)).toEqual([1, 1]);
    expect(month.months).toEqual(['2026-03', '2026-02']);
    expect((await usage.read.run(ada.member, '2026-02')).totals.calls).toBe(1);
    expect((await usage.read.run(ada.member, 'last-30-days')).days.slice(-3).map(({ sums }) => sums.calls)).toEqual([1, 1, 1]);
    expect((await usage.read.run(bea.member)).totals.calls).toBe(1);
  });

  it('says what was estimated, unknown and unpriced', async () => {
    await aModelCall().by(ada).ended('CANCELLED', 'ESTIMATED').save(db.database);
    await aModelCall().by(ada).ended('LOST', 'UNKNOWN').costing(null).save(db.database);
    await aModelCall().by(ada).to('OPENAI', 'gpt-99').costing(null).save(db.database);
    expect((await usage.read.run(ada.member)).totals).toMatchObject({ calls: 3, estimatedCalls: 1, unknownCalls: 1, unpricedCalls: 2, cost: 450_000n });
  });

  it('names the dearest models and sums the rest, so that the list still adds up', async () => {
    await many(MODELS_SHOWN + 50, `'model ' || n`);
    await aModelCall().by(ada).to('GOOGLE', 'gemini-2.5-pro').costing(null).save(db.database);
    const { byModel, totals } = await usage.read.run(ada.member);
    expect(byModel).toHaveLength(MODELS_SHOWN + 2);
    expect(byModel[0]).toMatchObject({ model: 'model 1' });
    expect(byModel.slice(-2).map(({ provider, model, sums }) => [provider, model, sums.calls])).toEqual([['GOOGLE', OTHER_MODELS, 1], ['OPENAI', OTHER_MODELS, 50]]);
    expect(byModel.reduce((sum, { sums }) => sum + sums.cost, 0n)).toBe(totals.cost);
  });

  it('reads no table from end to end', async () => {
    expect(await sequentialScans(db.source, USAGE_SUMS, [ada.id, '2026-03-01', '2026-03-31', MODELS_SHOWN])).toEqual([]);
    expect(await sequentialScans(db.source, USAGE_LINES, [ada.id, at('2026-03-01').getTime() * 1_000, ada.id, at('2026-04-01'), LINES_AT_ONCE])).toEqual([]);
  });
});

describe('the export', () => {
  it('has a line a call, oldest first, across pages and for calls of one moment', async () => {
    await many(2 * LINES_AT_ONCE + 5);
    await aModelCall().by(bea).save(db.database);
    await aModelCall().by(ada).at(at('2026-02-28T23:59:59.999Z')).save(db.database);
    let lines: string[][] = [];
    await expectQueries(db.source, 3, async () => (lines = await csvOf()));
    expect(lines).toHaveLength(2 * LINES_AT_ONCE + 6);
    expect(new Set(lines.map(([id]) => id)).size).toBe(lines.length);
    const moments = lines.slice(1).map(([, startedAt]) => startedAt ?? '');
    expect(moments).toEqual([...moments].sort());
  });

  it('has the named columns, dollars with all digits, and no price where none is known', async () => {
    const { id } = await aModelCall().by(ada).for('PREVIEW').ended('CANCELLED', 'ESTIMATED').using({ cachedTokens: 50, reasoningTokens: 5 }).costing(1_234_567_890_123n).save(db.database);
    await aModelCall().by(ada).at(at('2026-03-01T11:00:00Z')).costing(null).save(db.database);
    await aModelCall().by(ada).at(at('2026-03-01T12:00:00Z')).costing(7n).save(db.database);
    const [header, first, ...rest] = await csvOf('2026-03');
    expect(header?.join()).toBe('call_id,started_at,finished_at,provider,model,purpose,outcome,basis,input_tokens,cached_tokens,output_tokens,reasoning_tokens,cost_usd');
    expect(first?.join()).toBe(`${id},2026-03-01T10:00:00.000Z,2026-03-01T10:00:01.000Z,OPENAI,gpt-4o,PREVIEW,CANCELLED,ESTIMATED,100,50,20,5,1234.567890123`);
    expect(rest.map((record) => record.at(-1))).toEqual(['unpriced', '0.000000007']);
  });

  it.each([
    ['=HYPERLINK("https://example.com","Click")', `'=HYPERLINK("https://example.com","Click")`],
    ['+1', `'+1`],
    ['-1+2', `'-1+2`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'\t=1`],
    ['\r=1', `'\r=1`],
    ['＝1', `'＝1`],
    ['"=1"', '"=1"'],
    ['a,b\r\n"c"', 'a,b\r\n"c"'],
    ['org/model-7b:novita', 'org/model-7b:novita'],
  ])('writes a model named %j as %j', async (model, written) => {
    await aModelCall().by(ada).to('HUGGINGFACE', model).save(db.database);
    expect((await csvOf())[1]?.[4]).toBe(written);
  });

  it('has a whole number of pages too', async () => {
    await many(LINES_AT_ONCE);
    expect(await csvOf()).toHaveLength(LINES_AT_ONCE + 1);
  });

  it('has its header alone where there was no call', async () => expect(await csvOf('2025-01')).toHaveLength(1));

  it('reads no page that nobody takes', async () => {
    await many(20 * LINES_AT_ONCE);
    const statements = await statementsOf(db.source, async () => {
      const stream = usageCsv(usage.export.run(ada.member).pages);
      await new Promise((resolve) => stream.once('readable', resolve));
      // As long as nobody reads, and after whoever reads has gone, nothing more is asked of the database.
      await new Promise((resolve) => setTimeout(resolve, 200));
      stream.destroy();
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(statements.length).toBeLessThan(5);
  });
});

const anyCall = fc.record({
  provider: fc.constantFrom(...aiProviders),
  model: fc.oneof(fc.constantFrom('gpt-4o', '=1+1', 'a "b", c'), fc.string({ minLength: 1, maxLength: 12 }).filter((name) => !name.includes('\0'))),
  purpose: fc.constantFrom(...callPurposes),
  basis: fc.constantFrom('MEASURED' as const, 'ESTIMATED' as const, 'UNKNOWN' as const),
  input: fc.nat(2_000_000_000),
  output: fc.nat(2_000_000_000),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
  cost: fc.option(fc.bigInt({ min: 0n, max: 2n ** 55n })),
  moment: fc.date({ min: new Date('2026-01-30'), max: new Date('2026-03-03'), noInvalidDate: true }),
});

describe('ledger, totals, models, purposes, days and export', () => {
  it('have the same sums to the billionth, whatever was called', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyCall, { maxLength: 15 }), fc.constantFrom('2026-01', '2026-02', '2026-03', 'last-30-days'), async (calls, period) => {
        ada = await somebody();
        for (const { provider, model, purpose, basis, input, output, share, cost, moment } of calls) {
          const tokens = { inputTokens: input, cachedTokens: Math.floor(input * share), outputTokens: output, reasoningTokens: Math.floor(output * share) };
          await aModelCall().by(ada).to(provider, model).for(purpose).ended('COMPLETED', basis).using(tokens).costing(cost).at(moment).save(db.database);
        }
        const seen = await usage.read.run(ada.member, period);
        const ledger = await ledgerSums(seen);
        expect(briefly([seen.totals])).toEqual(ledger);
        for (const part of [seen.byModel, seen.byPurpose, seen.days]) expect(briefly(part.map(({ sums }) => sums))).toEqual(ledger);
        expect(csvSums((await csvOf(period)).slice(1))).toEqual(ledger);
      }),
      { numRuns: 40 },
    );
  });

  it('are the same after parallel calls', async () => {
    await Promise.all(Array.from({ length: 60 }, (_, index) => aModelCall().by(ada).to('OPENAI', `model ${index % 3}`).costing(BigInt(index)).save(db.database)));
    expect((await usage.read.run(ada.member)).totals).toMatchObject({ calls: 60, cost: 1_770n });
  });
});

interface Brief {
  readonly calls: number;
  readonly unpriced: number;
  readonly tokens: readonly number[];
  readonly cost: bigint;
}

async function ledgerSums({ period }: PeriodUsage): Promise<Brief> {
  const [row] = await db.database.query<{ calls: number; unpriced: number; tokens: number[]; cost: string }>(
    `SELECT count(*)::int AS calls, count(*) FILTER (WHERE cost_nano IS NULL)::int AS unpriced, coalesce(sum(cost_nano), 0)::text AS cost,
            ARRAY[coalesce(sum(input_tokens), 0), coalesce(sum(cached_tokens), 0), coalesce(sum(output_tokens), 0), coalesce(sum(reasoning_tokens), 0)]::float8[] AS tokens
       FROM model_calls WHERE user_id = $1 AND started_at >= $2::timestamptz AND started_at < $3::timestamptz + interval '1 day'`,
    [ada.id, `${period.from}T00:00:00Z`, `${period.to}T00:00:00Z`],
  );
  return { calls: row?.calls ?? 0, unpriced: row?.unpriced ?? 0, tokens: row?.tokens ?? [], cost: BigInt(row?.cost ?? '-1') };
}

function briefly(parts: readonly PeriodUsage['totals'][]): Brief {
  const total = (of: (sums: PeriodUsage['totals']) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  return {
    calls: total((sums) => sums.calls),
    unpriced: total((sums) => sums.unpricedCalls),
    tokens: [total((sums) => sums.inputTokens), total((sums) => sums.cachedTokens), total((sums) => sums.outputTokens), total((sums) => sums.reasoningTokens)],
    cost: parts.reduce((sum, part) => sum + part.cost, 0n),
  };
}

function csvSums(records: readonly (readonly string[])[]): Brief {
  const priced = records.map((record) => record[12] ?? '').filter((cost) => cost !== 'unpriced');
  return {
    calls: records.length,
    unpriced: records.length - priced.length,
    tokens: [8, 9, 10, 11].map((column) => records.reduce((sum, record) => sum + Number(record[column]), 0)),
    cost: priced.reduce((sum, cost) => sum + BigInt(cost.replace('.', '')), 0n),
  };
}
