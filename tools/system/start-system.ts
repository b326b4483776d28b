import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import type { ManagedProcess } from '../processes/managed-process.ts';
import type { Service } from '../services/service.ts';
import { startServices, type RunningServices, type ServicesOptions } from '../services/start-services.ts';
import { standInsService } from '../stand-ins/stand-ins-service.ts';
import { appProcess, type AppProcess } from './app-process.ts';
import { cliProcess, runCli } from './run-cli.ts';
import { systemEnvironment } from './system-environment.ts';

/** Choices for `startSystem`; by default one API and one worker on services whose data is thrown away. */
export interface SystemOptions extends ServicesOptions {
  readonly apis?: number;
  readonly workers?: number;
  /** Port of the first API, which is also the public one; free when not given. */
  readonly port?: number;
  /** The public origin, where it differs from `http://localhost:<port>`. */
  readonly publicUrl?: string;
  /** Variables for the product that go before all others. */
  readonly env?: Readonly<Record<string, string>>;
  /** What to do between the services and the processes of the product; by default the migrations are run. */
  readonly prepare?: (system: PreparedSystem) => Promise<void>;
}

/** A system whose services run, and whose own processes do not yet. */
export interface PreparedSystem {
  readonly services: RunningServices;
  readonly standIns: Service;
  readonly env: Readonly<Record<string, string>>;
  /** The public origin. */
  readonly url: string;
  readonly discordUrl: string;
  readonly mailUrl: string;
  /** Folder of the published pages. */
  readonly pages: string;
  /** Runs a command of the product and answers what it printed. */
  cli(...args: string[]): Promise<string>;
  /** The same as a process that is yet to be started. */
  cliProcess(...args: string[]): ManagedProcess;
}

/** A whole running system with a handle on each of its parts. */
export interface RunningSystem extends PreparedSystem {
  readonly apis: readonly AppProcess[];
  readonly workers: readonly AppProcess[];
  /** Forgets everything in Redis, as its loss would. */
  emptyRedis(): Promise<void>;
  /** Stops everything in order; throwaway data is removed. */
  stop(): Promise<void>;
}

/** Starts services, stand-ins, the APIs and the workers, and waits until all are ready. */
export async function startSystem(options: SystemOptions = {}): Promise<RunningSystem> {
  const services = await startServices(options);
  const apps: AppProcess[] = [];
  const standIns = await standInsService(services);
  const stop = async () => {
    await Promise.all(apps.map((app) => app.stop()));
    await standIns.stop();
    await services.stop();
  };
  try {
    await standIns.start();
    const prepared = await prepareSystem(services, standIns, options);
    const { apis, workers } = await makeApps(prepared, options);
    apps.push(...apis, ...workers);
    await (options.prepare ?? migrate)(prepared);
    await Promise.all(apps.map((app) => app.start()));
    return { ...prepared, apis, workers, emptyRedis: () => emptyRedis(services), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function migrate(system: PreparedSystem): Promise<void> {
  await system.cli('migrate', 'up');
}

async function prepareSystem(services: RunningServices, standIns: Service, options: SystemOptions): Promise<PreparedSystem> {
  const port = options.port ?? (await services.ports.portFor('api-1'));
  const url = options.publicUrl ?? `http://localhost:${port}`;
  const pages = join(services.home.folder, 'pages');
  mkdirSync(pages, { recursive: true });
  const reached = { ...services.env, ...standIns.env, ...realProviders(options.environment ?? {}) };
  const made = systemEnvironment({ reached, secrets: services.secrets, publicUrl: url, pages });
  const env: Record<string, string> = { ...made, PORT: String(port), ...options.env };
  const context = { env, logs: join(services.home.folder, 'logs'), keeper: services.keeper };
  return {
    services,
    standIns,
    env,
    url,
    pages,
    discordUrl: new URL(env['DISCORD_AUTHORIZE_URL'] ?? '').origin,
    mailUrl: standIns.env['SENDGRID_BASE_URL'] ?? '',
    cli: (...args) => runCli(args, context),
    cliProcess: (...args) => cliProcess(args, context),
  };
}

/** Communities elsewhere that can be real ones, and where their real APIs are. */
const realCommunities: Readonly<Record<string, string>> = {
  GITHUB: 'https://api.github.com',
  REDDIT: 'https://www.reddit.com',
  HUGGINGFACE: 'https://huggingface.co',
};

/** Real Discord and SendGrid instead of the stand-ins, where the environment names an account there; real communities likewise. */
function realProviders(environment: NodeJS.ProcessEnv): Record<string, string> {
  const wanted = Object.entries(environment).filter(([name]) => {
    if (name.startsWith('DISCORD_')) return environment['DISCORD_CLIENT_ID'] !== undefined;
    if (name.startsWith('SENDGRID_')) return environment['SENDGRID_API_KEY'] !== undefined;
    return Object.keys(realCommunities).some((platform) => name.startsWith(`${platform}_`) && environment[`${platform}_COMMUNITY`] !== undefined);
  });
  const defaults: Record<string, string> = {};
  if (environment['DISCORD_CLIENT_ID'] !== undefined) {
    defaults['DISCORD_AUTHORIZE_URL'] = 'https://discord.com/oauth2/authorize';
    defaults['DISCORD_API_URL'] = 'https://discord.com/api/v10';
    // The stand-in's invite means nothing there.
    Object.assign(defaults, { DISCORD_INVITE: '', DISCORD_JOIN_URL: '' });
  }
  for (const [platform, address] of Object.entries(realCommunities)) {
    if (environment[`${platform}_COMMUNITY`] !== undefined) Object.assign(defaults, { [`${platform}_API_URL`]: address, [`${platform}_JOIN_URL`]: '' });
  }
  if (environment['SENDGRID_API_KEY'] !== undefined) defaults['SENDGRID_BASE_URL'] = 'https://api.sendgrid.com';
  return { ...defaults, ...(Object.fromEntries(wanted) as Record<string, string>) };
}

async function makeApps(system: PreparedSystem, options: SystemOptions): Promise<{ apis: AppProcess[]; workers: AppProcess[] }> {
  const { env, services } = system;
  const logs = join(services.home.folder, 'logs');
  const make = (name: string, program: 'main.js' | 'worker.js', port: number) => appProcess({ name, program, port, env, logs }, services.keeper);
  const apis: AppProcess[] = [];
  for (let number = 1; number <= (options.apis ?? 1); number += 1) {
    const port = number === 1 ? Number(env['PORT']) : await services.ports.portFor(`api-${number}`);
    apis.push(make(`api-${number}`, 'main.js', port));
  }
  const workers: AppProcess[] = [];
  for (let number = 1; number <= (options.workers ?? 1); number += 1) {
    workers.push(make(`worker-${number}`, 'worker.js', await services.ports.portFor(`worker-${number}`)));
  }
  return { apis, workers };
}

async function emptyRedis(services: RunningServices): Promise<void> {
  const client = new Redis(services.env['REDIS_URL'] ?? '');
  await client.flushall();
  client.disconnect();
}
