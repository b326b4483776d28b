import { join } from 'node:path';
import autocannon from 'autocannon';
import { ManagedProcess } from '../processes/managed-process.ts';
import { startAndWait } from '../services/embedded-service.ts';
import type { BenchSystem } from './bench-system.ts';
import { countCpu, type CpuTime } from './cpu-time.ts';
import type { Figure } from './figures.ts';

const connections = 20;
const warmUpSeconds = 3;
/** Turns of each side: they alternate, so that what else the machine does meets both. */
const turns = 2;

/** A read of the API that is measured beside its own statement. */
export interface HotRead {
  /** The root field. */
  readonly field: string;
  /** The GraphQL document, as a screen of ours sends it. */
  readonly query: string;
  /** The statement behind it. */
  readonly sql: string;
  /** What is asked, in turns: the variables of the document, and the values of the statement. */
  readonly requests: readonly { readonly variables: object; readonly values: readonly unknown[] }[];
  /** Headers of who asks, such as the cookie of a session. */
  readonly headers: Readonly<Record<string, string>>;
  /** How the rows of the statement become the answer of the bare server: its first row, or all of them. */
  readonly rows: 'first' | 'all';
}

/** Requests a second of the whole API beside Fastify and pg alone: one statement, one database, the same requests. */
export async function measureBesideBare(system: BenchSystem, read: HotRead, seconds: number): Promise<Figure[]> {
  const bare = await startBareServer(system, read);
  try {
    const api = { url: system.url, pid: system.apis[0]?.pid() };
    const ours: Load[] = [];
    const theirs: Load[] = [];
    await load(system, { target: api, read, seconds: warmUpSeconds });
    await load(system, { target: bare, read, seconds: warmUpSeconds });
    for (let turn = 0; turn < turns; turn += 1) {
      ours.push(await load(system, { target: api, read, seconds }));
      theirs.push(await load(system, { target: bare, read, seconds }));
    }
    return [figureOf(system, read, { ours, theirs })];
  } finally {
    await bare.stop();
  }
}

function figureOf({ creators }: BenchSystem, { field }: HotRead, { ours, theirs }: { ours: readonly Load[]; theirs: readonly Load[] }): Figure {
  const [api, alone] = [mean(ours.map((turn) => turn.perSecond)), mean(theirs.map((turn) => turn.perSecond))];
  return {
    what: `\`${field}\` by GraphQL beside bare Fastify + pg on the same SQL, ${creators} creators, ${connections} connections`,
    figure: `${(api / alone).toFixed(2)} × (${Math.round(api)} beside ${Math.round(alone)} requests/s; CPU a request ${cpuOf(ours)} beside ${cpuOf(theirs)})`,
    target: '≥0.6 ×',
    reached: api / alone >= 0.6,
  };
}

function cpuOf(measured: readonly Load[]): string {
  const cpus = measured.map((turn) => turn.cpuEach).filter((cpu) => cpu !== null);
  if (cpus.length === 0) return 'unknown';
  return `${mean(cpus.map((cpu) => cpu.processes)).toFixed(2)} ms + ${mean(cpus.map((cpu) => cpu.postgres)).toFixed(2)} ms in PostgreSQL`;
}

async function startBareServer({ services, env }: BenchSystem, { field, sql, rows }: HotRead): Promise<Target & { stop: () => Promise<void> }> {
  const port = await services.ports.portFor(`bare-server-${field}`);
  const url = `http://127.0.0.1:${port}`;
  const server = new ManagedProcess(
    {
      name: 'bare server',
      command: process.execPath,
      args: [join(import.meta.dirname, 'bare-server.ts')],
      env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: env['DATABASE_URL'], PORT: String(port), BARE_SQL: sql, BARE_FIELD: field, BARE_ROWS: rows },
      logFile: join(services.home.folder, 'logs', 'bare-server.log'),
      stopSignal: 'SIGTERM',
    },
    services.keeper,
  );
  await startAndWait(server, async () => (await fetch(`${url}/readyz`)).ok, 30_000);
  return { url, pid: server.pid, stop: () => server.stop() };
}

/** Where the requests go. */
interface Target {
  readonly url: string;
  readonly pid: number | undefined;
}

interface Load {
  /** Answered requests. */
  readonly perSecond: number;
  /** Milliseconds of processor time a request. */
  readonly cpuEach: CpuTime | null;
}

interface LoadOrder {
  readonly target: Target;
  readonly read: HotRead;
  readonly seconds: number;
}

/** @throws when a request was not answered well. */
async function load(system: BenchSystem, { target: { url, pid }, read, seconds }: LoadOrder): Promise<Load> {
  const requests = read.requests.map(({ variables, values }) => ({
    body: JSON.stringify({ query: read.query, variables }),
    headers: { 'content-type': 'application/json', ...read.headers, 'x-values': JSON.stringify(values) },
  }));
  const cpu = await countCpu(system, [pid]);
  // An answer of GraphQL is 200 also when it holds an error.
  const verifyBody = (body: Buffer | string | undefined) => body?.toString().startsWith(`{"data":{"${read.field}":{`) === true;
  const result = await autocannon({ url: `${url}/graphql`, method: 'POST', connections, duration: seconds, requests, verifyBody });
  const bad = result.non2xx + result.errors + result.mismatches;
  if (bad > 0) throw new Error(`${url} answered ${result.non2xx + result.mismatches} requests badly and ${result.errors} not at all`);
  const used = cpu();
  const each = (spent: number) => (spent * 1000) / result.requests.total;
  return {
    perSecond: result.requests.total / result.duration,
    cpuEach: used && { processes: each(used.processes), postgres: each(used.postgres) },
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
