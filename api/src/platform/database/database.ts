import { Injectable } from '@nestjs/common';
import type { Client, QueryResult } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { Problem } from '../problems/problem.js';
import type { DomainEvent } from '../outbox/domain-event.js';
import { OutboxWriter } from '../outbox/outbox-writer.js';
import { PreparedStatement } from './prepared-statement.js';

/** A value that a statement can take; objects for jsonb columns go in through `JSON.stringify`. */
export type SqlValue = string | number | bigint | boolean | Date | Buffer | null | readonly (string | null)[] | readonly number[] | readonly Date[];

/** SQL, planned each time or once for each connection. */
export type Statement = string | PreparedStatement;

/** What can run statements: the database outside a transaction, or one transaction. */
export interface Queryable {
  /** Runs a statement and returns its rows. */
  query<Row>(sql: Statement, values?: readonly SqlValue[]): Promise<Row[]>;
  /** Runs a statement and returns how many rows it touched. */
  execute(sql: string, values?: readonly SqlValue[]): Promise<number>;
  /** For entities of TypeORM: writes and simple reads. */
  readonly manager: EntityManager;
}

/** One open transaction. Nothing but the database is spoken to while it is open; side effects leave as events. */
export interface Transaction extends Queryable {
  /** Writes an event beside the rows: it happens exactly when the transaction commits. */
  emit(event: DomainEvent): Promise<void>;
}

/** The door to PostgreSQL. */
@Injectable()
export class Database implements Queryable {
  constructor(
    private readonly source: DataSource,
    private readonly outbox: OutboxWriter,
  ) {}

  get manager(): EntityManager {
    return this.source.manager;
  }

  query<Row>(sql: Statement, values: readonly SqlValue[] = []): Promise<Row[]> {
    return queryRows<Row>(this.source.manager, sql, values);
  }

  execute(sql: string, values: readonly SqlValue[] = []): Promise<number> {
    return countRows(this.source.manager, sql, values);
  }

  /**
   * Runs `work` in one transaction (READ COMMITTED). A thrown error or a returned {@link Problem} rolls everything
   * back: an expected failure never leaves half a change behind.
   */
  async transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
      const result = await work(this.open(runner.manager));
      if (result instanceof Problem) await runner.rollbackTransaction();
      else await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }

  private open(manager: EntityManager): Transaction {
    const tx: Transaction = {
      manager,
      query: <Row>(sql: Statement, values: readonly SqlValue[] = []) => queryRows<Row>(manager, sql, values),
      execute: (sql, values = []) => countRows(manager, sql, values),
      emit: (event) => this.outbox.write(tx, event),
    };
    return tx;
  }
}

async function queryRows<Row>(manager: EntityManager, sql: Statement, values: readonly SqlValue[]): Promise<Row[]> {
  const result = await run(manager, sql, values);
  return (result.records ?? []) as Row[];
}

async function countRows(manager: EntityManager, sql: string, values: readonly SqlValue[]): Promise<number> {
  const result = await run(manager, sql, values);
  return result.affected ?? 0;
}

async function run(manager: EntityManager, sql: Statement, values: readonly SqlValue[]): Promise<{ records?: unknown[]; affected?: number }> {
  const runner = manager.queryRunner ?? manager.connection.createQueryRunner();
  try {
    if (sql instanceof PreparedStatement) return { records: await runPrepared(runner, sql, values) };
    // The structured form: the raw one answers rows for INSERT and a pair for UPDATE … RETURNING.
    const { records, affected } = await runner.query(sql, [...values], true);
    return { records, ...(affected === undefined || affected === null ? {} : { affected }) };
  } finally {
    if (manager.queryRunner === undefined) await runner.release();
  }
}

// TypeORM takes no names, so the statement goes to pg itself; the log sees it like any other.
async function runPrepared(runner: QueryRunner, { name, text }: PreparedStatement, values: readonly SqlValue[]): Promise<unknown[]> {
  const client = (await runner.connect()) as Client;
  const { logger } = runner.manager.connection;
  logger.logQuery(text, [...values], runner);
  try {
    const { rows }: QueryResult = await client.query({ name, text, values: [...values] });
    return rows;
  } catch (error) {
    logger.logQueryError(error instanceof Error ? error : String(error), text, [...values], runner);
    throw error;
  }
}
