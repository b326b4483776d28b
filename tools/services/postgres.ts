import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import type { Keeper } from '../processes/keeper.ts';
import { ManagedProcess } from '../processes/managed-process.ts';
import { messageOf, Problem } from '../processes/problem.ts';
import { embeddedService, startAndWait } from './embedded-service.ts';
import { postgresBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import type { Service, ServiceHome } from './service.ts';

const run = promisify(execFile);
const majorVersion = '18';
const databaseName = 'guildhall';

/** What an embedded PostgreSQL needs. */
export interface PostgresOptions {
  readonly home: ServiceHome;
  readonly keeper: Keeper;
  readonly port: number;
  readonly password: string;
}

/** True when a database answers under this URL. */
export async function databaseAnswers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('select 1');
  await client.end();
  return true;
}

/** A PostgreSQL 18 of our own, with its data in the home of the run. */
export async function embeddedPostgres(options: PostgresOptions): Promise<Service> {
  const binaries = await postgresBinaries();
  const data = join(options.home.postgresFolder, 'data');
  await prepareCluster(options, binaries, data);
  const process = new ManagedProcess(
    {
      name: 'PostgreSQL',
      command: join(binaries.bin, 'postgres'),
      args: ['-D', data, '-p', String(options.port), ...settings(options.home.throwaway)],
      ...(binaries.user ? { user: binaries.user, cwd: '/' } : {}),
      env: { ...globalThis.process.env, LC_ALL: 'C', PGDATA: data },
      logFile: join(options.home.folder, 'logs', 'postgres.log'),
      // SIGINT: roll back and close at once instead of waiting for clients.
      stopSignal: 'SIGINT',
      stopWithinMs: 10_000,
    },
    options.keeper,
  );
  const url = (database: string) => `postgres://postgres:${options.password}@127.0.0.1:${options.port}/${database}`;
  const start = async () => {
    await startPatiently(process, url('postgres'));
    await createDatabase(url('postgres'));
  };
  return embeddedService({ process, env: { DATABASE_URL: url(databaseName) }, start });
}

function settings(throwaway: boolean): string[] {
  const durable = { checkpoint_timeout: '10min', max_wal_size: '2GB' };
  // Commits stay synchronous: tests kill the server and expect that nothing committed is lost; only the machine may not fail.
  const careless = { fsync: 'off', full_page_writes: 'off', autovacuum_naptime: '10s' };
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '256MB',
    log_min_messages: 'warning',
    timezone: 'UTC',
    ...durable,
    ...(throwaway ? careless : {}),
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function prepareCluster(options: PostgresOptions, binaries: PostgresBinaries, data: string): Promise<void> {
  const { postgresFolder } = options.home;
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version !== undefined && version.trim() !== majorVersion) {
    throw new Problem(`${data} was written by PostgreSQL ${version.trim()}, this is ${majorVersion}: move that folder away, then start again.`);
  }
  if (version !== undefined && existsSync(join(postgresFolder, 'complete'))) return;
  await mkdir(postgresFolder, { recursive: true });
  if (binaries.user) await chmod(postgresFolder, 0o755);
  // Without the mark the first preparation was interrupted half-way: what is there was never used.
  if (existsSync(data) && (await readdir(data)).length > 0) await rm(data, { recursive: true });
  await initialise(options, binaries, data);
  await writeFile(join(postgresFolder, 'complete'), '');
}

async function initialise(options: PostgresOptions, binaries: PostgresBinaries, data: string): Promise<void> {
  const passwordFile = join(options.home.postgresFolder, 'password');
  await mkdir(data, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 });
  if (binaries.user) {
    for (const path of [data, passwordFile]) await chown(path, binaries.user.uid, binaries.user.gid);
  }
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = [`--pgdata=${data}`, '--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`, ...locale];
  if (options.home.throwaway) args.push('--no-sync');
  try {
    await run(join(binaries.bin, 'initdb'), args, { ...binaries.user, cwd: '/', env: { ...process.env, LC_ALL: 'C' } });
  } catch (error) {
    throw new Problem(`PostgreSQL could not prepare ${data}: ${messageOf(error).trim().split('\n').at(-1) ?? ''}`);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** After a kill, PostgreSQL refuses to start until the last of its old children has noticed: then it is tried again. */
async function startPatiently(process: ManagedProcess, url: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startAndWait(process, () => databaseAnswers(url), 60_000);
    } catch (error) {
      await process.stop();
      const busy = /shared memory block|lock file|is already running/.test(messageOf(error));
      if (!busy || attempt === 20) throw error;
      await pause(250);
    }
  }
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const found = await client.query('select 1 from pg_database where datname = $1', [databaseName]);
  if (found.rowCount === 0) await client.query(`create database ${databaseName}`);
  await client.end();
}
