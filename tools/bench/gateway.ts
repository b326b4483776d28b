import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import type { Keeper } from '../processes/keeper.ts';
import { ManagedProcess } from '../processes/managed-process.ts';
import { startSystem, type RunningSystem } from '../system/start-system.ts';
import { countCpu } from './cpu-time.ts';
import type { Figure } from './figures.ts';
import type { GatewayTimes, Times } from './gateway-load.ts';
import { percentile } from './percentile.ts';

/** Milliseconds that the first token may come later through us. */
const TARGET_MS = 15;

/** What our gateway adds to a streamed answer: in turns with the same client that asks the same stand-in directly. */
export async function measureGateway(keeper: Keeper, say: (line: string) => void): Promise<Figure[]> {
  const system = await startSystem({ keeper, say, apis: 0, workers: 0, env: { NODE_ENV: 'production' } });
  try {
    const times = await load(system, keeper);
    const figures = [
      firstToken(times.first, 'one call at a time', TARGET_MS),
      firstToken(times.busyFirst, '20 calls at a time of one key, with a budget', null),
      eachToken(times.token),
      processorTime(times),
    ];
    for (const { what, figure } of figures) say(`${what}: ${figure}`);
    return figures;
  } finally {
    await system.stop();
  }
}

interface Found extends GatewayTimes {
  /** Milliseconds of processor time, from the first call to the last; `null` where there is no /proc. */
  readonly postgresCpu: number | null;
}

async function load({ env, services }: RunningSystem, keeper: Keeper): Promise<Found> {
  const database = new pg.Client({ connectionString: env['DATABASE_URL'] });
  await database.connect();
  const key = await aKey(database);
  const process = new ManagedProcess(
    {
      name: 'gateway load',
      command: globalThis.process.execPath,
      args: [join(import.meta.dirname, 'gateway-load.ts')],
      env: { ...globalThis.process.env, ...env, BENCH_KEY_ID: key.id, BENCH_USER_ID: key.userId },
      logFile: join(services.home.folder, 'logs', 'gateway-load.log'),
      stopSignal: 'SIGTERM',
    },
    keeper,
  );
  const cpu = await countCpu({ database }, []);
  const succeeded = await process.run();
  const used = cpu();
  await database.end();
  if (!succeeded) throw new Error(`The load on the gateway failed:\n${process.tail(20)}`);
  return { ...(JSON.parse(process.tail(1)) as GatewayTimes), postgresCpu: used && used.postgres * 1_000 };
}

async function aKey(database: pg.Client): Promise<{ id: string; userId: string }> {
  const [id, userId] = [randomUUID(), randomUUID()];
  await database.query(`INSERT INTO users (id, discord_id, discord_username, name, role, created_at, updated_at) VALUES ($1, '1', 'bench', 'bench', 'MEMBER', now(), now())`, [userId]);
  await database.query(
    `INSERT INTO api_keys (id, user_id, provider, wrapped_key, sealed_value, status, monthly_budget_nano, created_at, updated_at)
     VALUES ($1, $2, 'OPENAI', 'v1.k1.a.b.c', 'v1.k1.a.b.c', 'ACTIVE', 1000000000000000, now(), now())`,
    [id, userId],
  );
  return { id, userId };
}

function firstToken({ ours, direct }: Times, how: string, target: number | null): Figure {
  const more = (share: number) => percentile(ours, share) - percentile(direct, share);
  const at = (share: number) => `${percentile(ours, share).toFixed(1)} ms beside ${percentile(direct, share).toFixed(1)} ms (${signed(more(share))} ms)`;
  return {
    what: `First token through the gateway beside the same client alone, ${how}, ${ours.length} calls each`,
    figure: `p50 ${at(0.5)}; p99 ${at(0.99)}; ratio of p50 ${(percentile(ours, 0.5) / percentile(direct, 0.5)).toFixed(2)} ×`,
    target: target === null ? '' : `≤+${target} ms at p50`,
    reached: target === null ? null : more(0.5) <= target,
  };
}

function eachToken({ ours, direct }: Times): Figure {
  const at = (share: number) => `${(percentile(ours, share) * 1_000).toFixed(1)} µs beside ${(percentile(direct, share) * 1_000).toFixed(1)} µs`;
  return {
    what: `Each further token of an answer of 2,000, as fast as the stand-in sends, ${ours.length} answers each`,
    figure: `p50 ${at(0.5)}; p99 ${at(0.99)}; ratio of p50 ${(percentile(ours, 0.5) / percentile(direct, 0.5)).toFixed(2)} ×`,
    target: '',
    reached: null,
  };
}

function processorTime({ first, busyFirst, token, postgresCpu }: Found): Figure {
  const each = (side: 'ours' | 'direct') => (first.cpu[side] / first[side].length).toFixed(2);
  const all = first.ours.length + busyFirst.ours.length + token.ours.length;
  const postgres = postgresCpu === null ? 'unknown' : `${(postgresCpu / all).toFixed(2)} ms`;
  return { what: 'Processor time of a short call through the gateway beside the same client alone', figure: `${each('ours')} ms beside ${each('direct')} ms; and ${postgres} in PostgreSQL`, target: '', reached: null };
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}
