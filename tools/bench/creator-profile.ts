import { join } from 'node:path';
import autocannon from 'autocannon';
import { ManagedProcess } from '../processes/managed-process.ts';
import { startAndWait } from '../services/embedded-service.ts';
import type { BenchSystem } from './bench-system.ts';
import { builtModule } from './built-module.ts';
import { countCpu, type CpuTime } from './cpu-time.ts';
import type { Figure } from './figures.ts';
import { usernameOf } from './seed-creators.ts';
import { scriptHeaders } from './signed-in.ts';

const connections = 20;
const warmUpSeconds = 3;
/** Turns of each side: they alternate, so that what else the machine does meets both. */
const turns = 2;

const picture = 'id alt width height thumbhash avif { width url } webp { width url }';
const query = `query Profile($username: String!) { creatorProfile(username: $username) {
  id username displayName bio skills availability joinedAt items { id slug title category imageCount cover { ${picture} } } } }`;

/** Requests a second of the whole API beside Fastify and pg alone: one statement, one database, the same requests. */
export async function measureProfile(system: BenchSystem, seconds: number): Promise<Figure[]> {
  const bare = await startBareServer(system);
  try {
    const api = { url: system.url, pid: system.apis[0]?.pid() };
    const ours: Load[] = [];
    const theirs: Load[] = [];
    await load(system, api, warmUpSeconds);
    await load(system, bare, warmUpSeconds);
    for (let turn = 0; turn < turns; turn += 1) {
      ours.push(await load(system, api, seconds));
      theirs.push(await load(system, bare, seconds));
    }
    return figuresOf(system, ours, theirs);
  } finally {
    await bare.stop();
  }
}

function figuresOf(system: BenchSystem, ours: readonly Load[], theirs: readonly Load[]): Figure[] {
  const [api, alone] = [mean(ours.map((turn) => turn.perSecond)), mean(theirs.map((turn) => turn.perSecond))];
  return [
    {
      what: `\`creatorProfile\` by GraphQL beside bare Fastify + pg on the same SQL, ${system.creators} creators, ${connections} connections`,
      figure: `${(api / alone).toFixed(2)} × (${Math.round(api)} beside ${Math.round(alone)} requests/s; CPU a request ${cpuOf(ours)} beside ${cpuOf(theirs)})`,
      target: '≥0.6 ×',
      reached: api / alone >= 0.6,
    },
  ];
}

function cpuOf(turns: readonly Load[]): string {
  const cpus = turns.map((turn) => turn.cpuEach).filter((cpu) => cpu !== null);
  if (cpus.length === 0) return 'unknown';
  return `${mean(cpus.map((cpu) => cpu.processes)).toFixed(2)} ms + ${mean(cpus.map((cpu) => cpu.postgres)).toFixed(2)} ms in PostgreSQL`;
}

async function startBareServer({ services, env }: BenchSystem): Promise<Target & { stop: () => Promise<void> }> {
  const { PUBLIC_PROFILE } = await builtModule<{ PUBLIC_PROFILE: string }>('domains/creators/store/public-profile.js');
  const port = await services.ports.portFor('bare-server');
  const url = `http://127.0.0.1:${port}`;
  const server = new ManagedProcess(
    {
      name: 'bare server',
      command: process.execPath,
      args: [join(import.meta.dirname, 'bare-server.ts')],
      env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: env['DATABASE_URL'], PORT: String(port), BARE_SQL: PUBLIC_PROFILE },
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

/** @throws when a request was not answered well. */
async function load(system: BenchSystem, { url, pid }: Target, seconds: number): Promise<Load> {
  const requests = Array.from({ length: Math.min(500, system.creators) }, (_, index) => {
    const username = usernameOf(1 + ((index * 7919) % system.creators));
    return { body: JSON.stringify({ query, operationName: 'Profile', variables: { username } }) };
  });
  const headers = { 'content-type': 'application/json', ...scriptHeaders(system.url) };
  const cpu = await countCpu(system, [pid]);
  const result = await autocannon({ url: `${url}/graphql`, method: 'POST', connections, duration: seconds, headers, requests });
  if (result.non2xx + result.errors > 0) throw new Error(`${url} answered ${result.non2xx} requests badly and ${result.errors} not at all`);
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
