import { join } from 'node:path';
import autocannon from 'autocannon';
import { ManagedProcess } from '../processes/managed-process.ts';
import { startAndWait } from '../services/embedded-service.ts';
import type { BenchSystem } from './bench-system.ts';
import { builtModule } from './built-module.ts';
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
    const ours: number[] = [];
    const theirs: number[] = [];
    await load(system, system.url, warmUpSeconds);
    await load(system, bare.url, warmUpSeconds);
    for (let turn = 0; turn < turns; turn += 1) {
      ours.push(await load(system, system.url, seconds));
      theirs.push(await load(system, bare.url, seconds));
    }
    const [api, alone] = [mean(ours), mean(theirs)];
    return [
      {
        what: `\`creatorProfile\` by GraphQL beside bare Fastify + pg on the same SQL, ${system.creators} creators, ${connections} connections`,
        figure: `${(api / alone).toFixed(2)} × (${Math.round(api)} beside ${Math.round(alone)} requests/s; turns ${turnsOf(ours)} and ${turnsOf(theirs)})`,
        target: '≥0.6 ×',
        reached: api / alone >= 0.6,
      },
    ];
  } finally {
    await bare.stop();
  }
}

async function startBareServer({ services, env }: BenchSystem): Promise<{ url: string; stop: () => Promise<void> }> {
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
  return { url, stop: () => server.stop() };
}

/** @returns answered requests a second. @throws when one was not answered well. */
async function load(system: BenchSystem, url: string, seconds: number): Promise<number> {
  const requests = Array.from({ length: Math.min(500, system.creators) }, (_, index) => {
    const username = usernameOf(1 + ((index * 7919) % system.creators));
    return { body: JSON.stringify({ query, operationName: 'Profile', variables: { username } }) };
  });
  const headers = { 'content-type': 'application/json', ...scriptHeaders(system.url) };
  const result = await autocannon({ url: `${url}/graphql`, method: 'POST', connections, duration: seconds, headers, requests });
  if (result.non2xx + result.errors > 0) throw new Error(`${url} answered ${result.non2xx} requests badly and ${result.errors} not at all`);
  return result.requests.total / result.duration;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function turnsOf(values: readonly number[]): string {
  return values.map((value) => Math.round(value)).join(', ');
}
