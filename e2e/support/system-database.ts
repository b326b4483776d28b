import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** Looks into the database of a system under test, on a connection for each look: PostgreSQL may be restarted in between. */
export async function rowsOf<Row extends pg.QueryResultRow>(databaseUrl: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

/** Events that some handler has yet to record. */
export async function openEvents(databaseUrl: string): Promise<number> {
  const [row] = await rowsOf<{ open: number }>(databaseUrl, 'SELECT count(*)::int AS open FROM outbox_events WHERE done_at IS NULL');
  return row?.open ?? 0;
}

/** Waits until everything that follows from what has happened is done. @throws when that takes longer than `withinMs`. */
export async function settled(databaseUrl: string, withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs;
  for (let open = await openEvents(databaseUrl); open > 0; open = await openEvents(databaseUrl)) {
    if (Date.now() > deadline) throw new Error(`${open} events are still open after ${Math.round(withinMs / 1000)} s`);
    await pause(200);
  }
}
