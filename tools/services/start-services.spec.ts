import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Problem } from '../processes/problem.ts';
import { openDataFolder } from './data-folder.ts';
import { startServices, type RunningServices } from './start-services.ts';

async function ask(services: RunningServices, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: services.env['DATABASE_URL'] });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}

describe('startServices', () => {
  let services: RunningServices;
  before(async () => (services = await startServices()));
  after(() => services.stop());

  function redis(test: TestContext): Redis {
    const client = new Redis(services.env['REDIS_URL'] ?? '');
    client.on('error', () => undefined);
    test.after(() => client.disconnect());
    return client;
  }

  it('runs PostgreSQL 18 with what searches need', async () => {
    assert.match(String(await ask(services, 'show server_version')), /^18/);
    const extensions = "select count(*)::int from pg_available_extensions where name in ('pg_trgm', 'fuzzystrmatch', 'unaccent', 'citext', 'btree_gin')";
    assert.equal(await ask(services, extensions), 5);
  });

  it('runs a Redis that evicts nothing and writes everything down', async (test) => {
    const client = redis(test);
    assert.deepEqual(await client.config('GET', 'maxmemory-policy'), ['maxmemory-policy', 'noeviction']);
    assert.deepEqual(await client.config('GET', 'appendonly'), ['appendonly', 'yes']);
  });

  it('keeps data and addresses through a kill of each service', async (test) => {
    await ask(services, 'create table kept as select 1 as n');
    const client = redis(test);
    await client.set('kept', '1');
    for (const service of [services.postgres, services.redis, services.s3]) {
      await service.kill();
      await service.start();
    }
    assert.equal(await ask(services, 'select n from kept'), 1);
    assert.equal(await client.get('kept'), '1');
  });

  it('removes throwaway data at the end', async () => {
    const other = await startServices();
    assert.ok(existsSync(other.home.folder));
    await other.stop();
    assert.ok(!existsSync(other.home.folder));
    assert.ok(!existsSync(other.home.postgresFolder));
  });

  it('says in one sentence that a given server does not answer', async () => {
    const starting = startServices({ environment: { REDIS_URL: 'redis://127.0.0.1:1' } });
    await assert.rejects(starting, (error: unknown) => {
      assert.ok(error instanceof Problem);
      assert.match(error.message, /^REDIS_URL names a Redis that does not answer .*: start it, or unset REDIS_URL/);
      return true;
    });
  });
});

describe('openDataFolder', () => {
  it('says in one sentence what to do about a folder that is none', () => {
    const scratch = mkdtempSync(join(tmpdir(), 'guildhall-spec-'));
    const path = join(scratch, '.data');
    writeFileSync(path, '');
    assert.throws(() => openDataFolder(path), /^Problem: The data folder .* cannot be used \(it is not a folder\): move it away or delete it, then start again\.$/);
    rmSync(scratch, { recursive: true });
  });
});
