import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { findProgram } from '../processes/find-program.ts';
import { canInstallDebianPackages, installDebianPackage } from '../processes/install-debian-package.ts';
import type { Keeper } from '../processes/keeper.ts';
import { Problem } from '../processes/problem.ts';
import { checkedService } from './embedded-service.ts';
import type { Service, ServiceHome } from './service.ts';

/** What an embedded Redis needs. */
export interface RedisOptions {
  readonly home: ServiceHome;
  readonly keeper: Keeper;
  readonly port: number;
  readonly password: string;
  readonly say: (line: string) => void;
}

/** True when a Redis answers under this URL. */
export async function redisAnswers(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, connectTimeout: 2000, maxRetriesPerRequest: 0 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } finally {
    client.disconnect();
  }
}

async function findRedis(say: (line: string) => void): Promise<string> {
  const found = findProgram('redis-server', 'valkey-server');
  if (found !== undefined) return found;
  if (canInstallDebianPackages()) {
    say('Installing Redis (needed once)');
    await installDebianPackage('redis-server');
    const installed = findProgram('redis-server');
    if (installed !== undefined) return installed;
  }
  throw new Problem(
    'Redis is missing: install it ("sudo apt-get install redis-server", "brew install redis") or set REDIS_URL to one of your own, then try again.',
  );
}

function configuration(options: RedisOptions, data: string): string {
  const lines = {
    bind: '127.0.0.1',
    port: options.port,
    requirepass: options.password,
    dir: JSON.stringify(data),
    // A queue must not lose jobs: nothing is evicted, everything is appended to a file.
    appendonly: 'yes',
    appendfsync: options.home.throwaway ? 'no' : 'everysec',
    'maxmemory-policy': 'noeviction',
    save: '""',
    daemonize: 'no',
  };
  return Object.entries(lines).map(([name, value]) => `${name} ${value}\n`).join('');
}

/** A Redis of our own, with its data in the home of the run. */
export async function embeddedRedis(options: RedisOptions): Promise<Service> {
  const command = await findRedis(options.say);
  const data = join(options.home.folder, 'redis');
  await mkdir(data, { recursive: true });
  const url = `redis://:${options.password}@127.0.0.1:${options.port}`;
  const spec = {
    name: 'Redis',
    command,
    args: ['-'],
    input: configuration(options, data),
    logFile: join(options.home.folder, 'logs', 'redis.log'),
    stopSignal: 'SIGTERM' as const,
  };
  return checkedService(spec, options.keeper, { env: { REDIS_URL: url }, answers: () => redisAnswers(url) });
}
