import { Injectable } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';

/** How far a full publish is. */
export interface RunProgress {
  /** `null` while the chunks are still being listed. */
  readonly chunks: number | null;
  readonly done: number;
  readonly pages: number;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

/** Full publishes and their progress. */
@Injectable()
export class PublishRuns {
  async begin(db: Queryable, { runId, bundle, now }: { runId: string; bundle: string; now: Date }): Promise<void> {
    await db.execute('INSERT INTO publish_runs (id, bundle, started_at) VALUES ($1, $2, $3)', [runId, bundle, now]);
  }

  /** Notes how many chunks there are; a run whose last chunk was faster than its list is finished by this. */
  async planned(db: Queryable, runId: string, chunks: number): Promise<void> {
    await db.execute('UPDATE publish_runs SET chunks = $2, finished_at = CASE WHEN done >= $2 THEN now() END WHERE id = $1', [runId, chunks]);
  }

  /** Counts a chunk once, however often its event arrives. */
  async chunkDone(tx: Transaction, { runId, eventId, pages, now }: { runId: string; eventId: string; pages: number; now: Date }): Promise<void> {
    const first = await tx.execute('INSERT INTO publish_chunks (event_id, run_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [eventId, runId]);
    if (first === 0) return;
    await tx.execute(
      `UPDATE publish_runs SET done = done + 1, pages = pages + $2, finished_at = CASE WHEN done + 1 >= chunks THEN $3::timestamptz END WHERE id = $1`,
      [runId, pages, now],
    );
  }

  async progress(db: Queryable, runId: string): Promise<RunProgress | null> {
    const rows = await db.query<RunProgress>(
      'SELECT chunks, done, pages, started_at AS "startedAt", finished_at AS "finishedAt" FROM publish_runs WHERE id = $1',
      [runId],
    );
    return rows[0] ?? null;
  }

  /** The build that the newest full publish was made with. */
  async lastBundle(db: Queryable): Promise<string | null> {
    const rows = await db.query<{ bundle: string }>('SELECT bundle FROM publish_runs ORDER BY started_at DESC LIMIT 1');
    return rows[0]?.bundle ?? null;
  }
}
