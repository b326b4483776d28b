import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import type { Keeper } from '../processes/keeper.ts';
import { root } from '../system/root.ts';
import { startSystem, type RunningSystem } from '../system/start-system.ts';
import { builtModule } from './built-module.ts';
import { seedCreators } from './seed-creators.ts';

/** The part of the API that names a build of the site. */
interface BuiltRenderer {
  readonly SiteRenderer: new (config: { readonly siteBundle: string }, http: object) => { buildId(): Promise<string> };
}

/** A seeded system with a connection to its database. */
export interface BenchSystem extends RunningSystem {
  readonly creators: number;
  readonly database: pg.Client;
}

/** Starts one API and two workers, as many as there are cores, on throwaway services with `creators` creators. */
export async function startBenchSystem(creators: number, keeper: Keeper, say: (line: string) => void): Promise<BenchSystem> {
  let database: pg.Client | undefined;
  const system = await startSystem({
    keeper,
    say,
    workers: 2,
    // A load test is a flood: without this it would measure refusals.
    env: { NODE_ENV: 'production', FLOOD_LIMIT_SCALE: '100000' },
    prepare: async ({ cli, env }) => {
      await cli('migrate', 'up');
      database = new pg.Client({ connectionString: env['DATABASE_URL'] });
      await database.connect();
      await seedCreators(database, creators);
      await noteBuildAsPublished(database);
    },
  });
  if (database === undefined) throw new Error('The system was not prepared');
  const connected = database;
  const stop = async () => {
    await connected.end();
    await system.stop();
  };
  return { ...system, creators, database: connected, stop };
}

/** A worker that meets a new build publishes everything by itself; here that is ordered when it is measured. */
async function noteBuildAsPublished(database: pg.Client): Promise<void> {
  const { SiteRenderer } = await builtModule<BuiltRenderer>('domains/publishing/site-renderer.js');
  const build = await new SiteRenderer({ siteBundle: join(root, 'dist/site') }, {}).buildId();
  await database.query(
    `INSERT INTO publish_runs (id, bundle, started_at, chunks, finished_at) VALUES ($1, $2, now() - interval '1 day', 0, now() - interval '1 day')`,
    [randomUUID(), build],
  );
}
