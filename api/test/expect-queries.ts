import type { DataSource } from 'typeorm';

/** Statements that begin or end a transaction; they are not what a budget is about. */
const FRAME = /^(START TRANSACTION|BEGIN|COMMIT|ROLLBACK)/i;

/** Runs `work` and returns the statements it sent to PostgreSQL through this data source. */
export async function statementsOf(source: DataSource, work: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = [];
  const before = source.logger;
  source.logger = {
    logQuery: (sql: string) => {
      if (!FRAME.test(sql)) statements.push(sql);
    },
    logQueryError: () => undefined,
    logQuerySlow: () => undefined,
    logSchemaBuild: () => undefined,
    logMigration: () => undefined,
    log: () => undefined,
  };
  try {
    await work();
  } finally {
    source.logger = before;
  }
  return statements;
}

/** Fails unless `work` sends exactly `count` statements: the budget of a hot read. */
export async function expectQueries(source: DataSource, count: number, work: () => Promise<unknown>): Promise<void> {
  const statements = await statementsOf(source, work);
  if (statements.length !== count) throw new Error(`Expected ${count} statements, saw ${statements.length}:\n${statements.join('\n---\n')}`);
}

/** Tables that PostgreSQL would read from end to end for a statement, with `enable_seqscan` discouraged. */
export async function sequentialScans(source: DataSource, sql: string, values: unknown[]): Promise<string[]> {
  const runner = source.createQueryRunner();
  try {
    await runner.query('BEGIN');
    // A small test table is cheapest read whole; discouraged, the planner shows whether an index could serve.
    await runner.query('SET LOCAL enable_seqscan = off');
    const rows = (await runner.query(`EXPLAIN (FORMAT JSON) ${sql}`, values)) as { 'QUERY PLAN': unknown }[];
    return [...JSON.stringify(rows[0]).matchAll(/"Node Type":"Seq Scan"[^{}]*?"Relation Name":"([^"]+)"/g)].map((match) => match[1] ?? '');
  } finally {
    await runner.query('ROLLBACK');
    await runner.release();
  }
}
