import type { BenchSystem } from './bench-system.ts';
import { builtModule } from './built-module.ts';
import type { Figure } from './figures.ts';
import { percentile } from './percentile.ts';
import { editor } from './seed-creators.ts';
import { signIn, type SignedIn } from './signed-in.ts';

/** Rows that are added to the ledger before each measurement. */
const calls = 1_000_000;
const models = 40;
const asked = 200;
const downloads = 20;

const sums = 'calls estimatedCalls unknownCalls unpricedCalls inputTokens cachedTokens outputTokens reasoningTokens cost';
const stats = `{ apiUsageStats { period from to periods totals { ${sums} } byModel { provider model sums { ${sums} } }
  byPurpose { purpose sums { ${sums} } } days { day sums { ${sums} } } } }`;

interface Stats {
  readonly apiUsageStats: { readonly from: string; readonly to: string; readonly totals: { readonly calls: number; readonly cost: string } };
}

// One unpriced call in fifty, one estimated in ten.
const call = `uuidv7(), u.id, u.id, (ARRAY['OPENAI', 'ANTHROPIC', 'GOOGLE', 'HUGGINGFACE'])[1 + n % 4], 'model-' || n % ${models},
  (ARRAY['TRY_OUT', 'PREVIEW', 'AGENT'])[1 + n % 3], 'COMPLETED', CASE WHEN n % 10 = 0 THEN 'ESTIMATED' ELSE 'MEASURED' END,
  n % 5000, n % 500 * (n % 5000 / 500), n % 900, n % 300 * (n % 900 / 300), CASE WHEN n % 50 > 0 THEN n * 1000::bigint END, moment, moment + interval '2 seconds'`;

const intoLedger = `INSERT INTO model_calls (id, user_id, key_id, provider, model, purpose, outcome, basis, input_tokens, cached_tokens, output_tokens,
  reasoning_tokens, cost_nano, started_at, finished_at) SELECT ${call}`;

const spread = `${intoLedger} FROM generate_series(1, ${calls}) AS n
  JOIN (SELECT id, row_number() OVER () - 1 AS place, count(*) OVER () AS people FROM users) AS u ON u.place = n % u.people
  CROSS JOIN LATERAL (SELECT now() - interval '365 days' * n / ${calls}) AS happened (moment)`;

const ofOne = `${intoLedger} FROM (SELECT $1::uuid AS id) AS u, generate_series(1, ${calls}) AS n
  CROSS JOIN LATERAL (SELECT date_trunc('month', now(), 'UTC') + (now() - date_trunc('month', now(), 'UTC')) * n / ${calls}) AS happened (moment)`;

/** What a screen of usage would have to ask without the sums by day. */
const naive = `SELECT provider, model, purpose, (started_at AT TIME ZONE 'UTC')::date AS day, count(*)::int AS calls, sum(input_tokens), sum(cached_tokens), sum(output_tokens),
  sum(reasoning_tokens), sum(cost_nano)::text AS cost FROM model_calls
  WHERE user_id = $1 AND started_at >= $2::timestamptz AND started_at < $3::timestamptz + interval '1 day'
  GROUP BY GROUPING SETS ((provider, model), (purpose), ((started_at AT TIME ZONE 'UTC')::date), ())`;

/** Usage and its export with a ledger of a million calls of everybody, then with a million more of one member in the current month. */
export async function measureUsage(system: BenchSystem): Promise<Figure[]> {
  const session = await signIn(system, editor.account);
  const { me } = await session.ask<{ me: { id: string } }>('{ me { id } }');
  await system.database.query(spread);
  await system.database.query('VACUUM ANALYZE model_calls, model_usage_days');
  const ofAll = await measureLedger(system, { session, memberId: me.id, ledger: `${calls} calls of ${system.creators} members in a year` });
  await system.database.query(ofOne, [me.id]);
  await system.database.query('VACUUM ANALYZE model_calls, model_usage_days');
  const ofMember = await measureLedger(system, { session, memberId: me.id, ledger: `${calls} calls of one member in this month` });
  return [...ofAll, ...ofMember, await wholeExport(system, session)];
}

interface Measured {
  readonly session: SignedIn;
  readonly memberId: string;
  readonly ledger: string;
}

async function measureLedger(system: BenchSystem, { session, memberId, ledger }: Measured): Promise<Figure[]> {
  const shown = await timesOf(asked, () => session.ask<Stats>(stats));
  const { apiUsageStats: usage } = shown.last;
  const { USAGE_SUMS, MODELS_SHOWN } = await builtModule<{ USAGE_SUMS: string; MODELS_SHOWN: number }>('domains/models/store/usage-sums.js');
  const statement = await timesOf(asked, () => system.database.query(USAGE_SUMS, [memberId, usage.from, usage.to, MODELS_SHOWN]));
  const summed = await timesOf(5, () => system.database.query<{ calls: number; cost: string }>(naive, [memberId, `${usage.from}T00:00:00Z`, `${usage.to}T00:00:00Z`]));
  const totals = summed.last.rows.reduce((most, row) => (row.calls > most.calls ? row : most));
  if (totals.calls !== usage.totals.calls || totals.cost !== usage.totals.cost) throw new Error('The sums by day and the ledger differ');
  const firstBytes = await timesOf(downloads, () => firstByte(system, session));
  const [p95, whole] = [percentile(shown.times, 0.95), percentile(summed.times, 0.5)];
  return [
    {
      what: `\`apiUsageStats\` by GraphQL, ${ledger}`,
      figure: `p50 ${inMs(percentile(shown.times, 0.5))}, p95 ${inMs(p95)} (statement alone p50 ${inMs(percentile(statement.times, 0.5))}; the same sums over the ledger's rows ${inMs(whole)})`,
      target: 'p95 ≤25 ms',
      reached: p95 <= 25,
    },
    {
      what: `\`usage.csv\` to its first byte, ${ledger}`,
      figure: `p50 ${inMs(percentile(firstBytes.times, 0.5))}, p95 ${inMs(percentile(firstBytes.times, 0.95))}`,
      target: '',
      reached: null,
    },
  ];
}

async function firstByte(system: BenchSystem, session: SignedIn): Promise<void> {
  const reader = (await download(system, session)).getReader();
  await reader.read();
  await reader.cancel();
}

async function wholeExport(system: BenchSystem, session: SignedIn): Promise<Figure> {
  const started = performance.now();
  let [bytes, lines] = [0, -1];
  for await (const chunk of await download(system, session)) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 0x0a) lines += 1;
  }
  const seconds = (performance.now() - started) / 1_000;
  if (lines < calls) throw new Error(`The export has ${lines} lines`);
  return { what: `\`usage.csv\` as a whole, ${lines} calls`, figure: `${Math.round(lines / seconds)} lines/s (${(bytes / 2 ** 20).toFixed(0)} MB in ${seconds.toFixed(1)} s)`, target: '', reached: null };
}

async function download(system: BenchSystem, { headers }: SignedIn): Promise<ReadableStream<Uint8Array>> {
  // What compression costs is not what is measured here.
  const answer = await fetch(new URL('/api/byok/usage.csv', system.url), { headers: { ...headers, 'accept-encoding': 'identity' } });
  if (!answer.ok || answer.body === null) throw new Error(`The export was answered with ${answer.status}`);
  return answer.body;
}

async function timesOf<Result>(count: number, work: () => Promise<Result>): Promise<{ times: number[]; last: Result }> {
  // Once before, so that no first run of a statement is among them.
  let last = await work();
  const times: number[] = [];
  for (let run = 0; run < count; run += 1) {
    const started = performance.now();
    last = await work();
    times.push(performance.now() - started);
  }
  return { times, last };
}

function inMs(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`;
}
