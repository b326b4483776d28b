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

/** What one side is asked, in turns. */
export interface Requests {
  readonly requests: readonly { readonly path: string; readonly method: 'GET' | 'POST'; readonly headers: Readonly<Record<string, string>>; readonly body?: string }[];
  /** How every good answer begins: one of GraphQL is 200 also when it holds an error. */
  readonly begins: string;
}

/** The other side: a process of its own, told by variables what to answer. */
export interface Rival {
  /** A file of this folder. */
  readonly script: string;
  /** Names its port and its log. */
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly asked: Requests;
}

/** Two that answer the same. */
export interface Comparison {
  /** What is compared, without the size and the load. */
  readonly what: string;
  readonly ours: Requests;
  readonly rival: Rival;
  /** How many times the rival's requests a second ours should reach. */
  readonly least: number;
}

/** Requests a second of the whole API beside a rival on the same database. */
export async function measureSideBySide(system: BenchSystem, { what, ours, rival, least }: Comparison, seconds: number): Promise<Figure[]> {
  const server = await startRival(system, rival);
  try {
    const api: Side = { target: { url: system.url, pid: system.apis[0]?.pid() }, asked: ours };
    const other: Side = { target: server, asked: rival.asked };
    const loads: { readonly ours: Load[]; readonly theirs: Load[] } = { ours: [], theirs: [] };
    for (const side of [api, other]) await tryOut(side);
    await load(system, api, warmUpSeconds);
    await load(system, other, warmUpSeconds);
    for (let turn = 0; turn < turns; turn += 1) {
      loads.ours.push(await load(system, api, seconds));
      loads.theirs.push(await load(system, other, seconds));
    }
    return [figureOf(`${what}, ${system.creators} creators, ${connections} connections`, loads, least)];
  } finally {
    await server.stop();
  }
}

function figureOf(what: string, { ours, theirs }: { readonly ours: readonly Load[]; readonly theirs: readonly Load[] }, least: number): Figure {
  const [api, other] = [mean(ours.map((turn) => turn.perSecond)), mean(theirs.map((turn) => turn.perSecond))];
  return {
    what,
    figure: `${(api / other).toFixed(2)} × (${Math.round(api)} beside ${Math.round(other)} requests/s; CPU a request ${cpuOf(ours)} beside ${cpuOf(theirs)})`,
    target: `≥${least.toFixed(1)} ×`,
    reached: api / other >= least,
  };
}

function cpuOf(measured: readonly Load[]): string {
  const cpus = measured.map((turn) => turn.cpuEach).filter((cpu) => cpu !== null);
  if (cpus.length === 0) return 'unknown';
  return `${mean(cpus.map((cpu) => cpu.processes)).toFixed(2)} ms + ${mean(cpus.map((cpu) => cpu.postgres)).toFixed(2)} ms in PostgreSQL`;
}

async function startRival({ services, env }: BenchSystem, { script, name, env: told }: Rival): Promise<Target & { stop: () => Promise<void> }> {
  const port = await services.ports.portFor(name);
  const url = `http://127.0.0.1:${port}`;
  const server = new ManagedProcess(
    {
      name,
      command: process.execPath,
      args: [join(import.meta.dirname, script)],
      env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: env['DATABASE_URL'], PORT: String(port), ...told },
      logFile: join(services.home.folder, 'logs', `${name}.log`),
      stopSignal: 'SIGTERM',
    },
    services.keeper,
  );
  // Whatever it says there: that it answers is enough.
  await startAndWait(server, async () => (await fetch(`${url}/readyz`)).status < 500, 60_000);
  return { url, pid: server.pid, stop: () => server.stop() };
}

/** Where requests go. */
interface Target {
  readonly url: string;
  readonly pid: number | undefined;
}

interface Side {
  readonly target: Target;
  readonly asked: Requests;
}

/** Sends each request once, whose wrong answer says more than a count of them. */
async function tryOut({ target: { url }, asked: { requests, begins } }: Side): Promise<void> {
  for (const { path, method, headers, body } of requests) {
    const answer = await fetch(new URL(path, url), { method, headers, ...(body === undefined ? {} : { body }) });
    const text = await answer.text();
    if (!answer.ok || !text.startsWith(begins)) throw new Error(`${url} answered ${answer.status}: ${text.slice(0, 500)}`);
  }
}

interface Load {
  /** Answered requests. */
  readonly perSecond: number;
  /** Milliseconds of processor time a request. */
  readonly cpuEach: CpuTime | null;
}

/** @throws when a request was not answered well. */
async function load(system: BenchSystem, { target: { url, pid }, asked }: Side, seconds: number): Promise<Load> {
  const cpu = await countCpu(system, [pid]);
  const verifyBody = (body: Buffer | string | undefined) => body?.toString().startsWith(asked.begins) === true;
  const result = await autocannon({ url, connections, duration: seconds, requests: asked.requests.map((request) => ({ ...request })), verifyBody });
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
