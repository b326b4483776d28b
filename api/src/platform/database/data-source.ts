import type { DataSourceOptions } from 'typeorm';
import type { DatabaseConfig } from './database.config.js';

/** The options of TypeORM for PostgreSQL alone. */
export type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** How TypeORM reaches PostgreSQL: never synchronises the schema, migrations are the only way to change it. */
export function dataSourceOptions(config: DatabaseConfig): PostgresOptions {
  return {
    type: 'postgres',
    url: config.url,
    synchronize: false,
    migrationsTransactionMode: 'each',
    poolSize: config.poolSize,
    extra: {
      // A statement that runs longer than this is a bug of ours or an outage; hanging helps nobody.
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    },
    applicationName: 'guildhall',
  };
}
