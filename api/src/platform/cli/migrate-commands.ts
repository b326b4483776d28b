import type { Command } from 'commander';
import { DataSource, type MigrationInterface } from 'typeorm';
import { loadConfig } from '../config/env.js';
import { DatabaseConfig } from '../database/database.config.js';
import { dataSourceOptions } from '../database/data-source.js';
import type { CommandSet } from './command-set.js';

/** Key of the advisory lock under which migrations run: two starting at once take turns. */
const MIGRATION_LOCK = 7_264_001;

type Migrations = (new () => MigrationInterface)[];

/** `migrate up` and `migrate down` for a list of migrations. They need the database alone, so they run without the application. */
export const migrateCommands = (migrations: Migrations): CommandSet => (program: Command) => {
  const migrate = program.command('migrate').description('Bring the database schema up to date, or one step back');
  migrate
    .command('up')
    .description('Run every migration that has not run yet')
    .action(() =>
      withDatabase(migrations, async (source) => {
        const done = await source.runMigrations();
        console.log(done.length === 0 ? 'The schema is up to date.' : done.map((one) => `Ran ${one.name}`).join('\n'));
      }),
    );
  migrate
    .command('down')
    .description('Undo the newest migration')
    .action(() =>
      withDatabase(migrations, async (source) => {
        await source.undoLastMigration();
        console.log('Undid the newest migration.');
      }),
    );
};

async function withDatabase(migrations: Migrations, work: (source: DataSource) => Promise<void>): Promise<void> {
  const config = loadConfig(DatabaseConfig, process.env);
  const source = await new DataSource({ ...dataSourceOptions(config), migrations, poolSize: 2 }).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await work(source);
  } finally {
    await lock.release();
    await source.destroy();
  }
}
