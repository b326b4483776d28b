import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../database/database.js';
import type { RecordedEvent } from './domain-event.js';
import type { EventPayloads, EventType } from './event-catalogue.js';

/** An event that is due to be handed to its handlers. */
export interface DueEvent {
  readonly id: string;
  readonly type: string;
  /** Handlers that have not recorded it; `null` before the first hand-over. */
  readonly waiting: readonly string[] | null;
  readonly handOvers: number;
}

interface EventRow {
  id: string;
  type: EventType;
  payload: EventPayloads[EventType];
  occurred_at: Date;
}

/** All SQL of the outbox. */
@Injectable()
export class OutboxStore {
  constructor(private readonly database: Database) {}

  /** Locks up to `limit` events that are due; events locked by another relay are skipped. */
  lockDue(tx: Transaction, now: Date, limit: number): Promise<DueEvent[]> {
    return tx.query<DueEvent>(
      `SELECT id, type, waiting, hand_overs AS "handOvers" FROM outbox_events
        WHERE done_at IS NULL AND (next_hand_over_at IS NULL OR next_hand_over_at <= $1)
        ORDER BY next_hand_over_at NULLS FIRST, position LIMIT $2 FOR UPDATE SKIP LOCKED`,
      [now, limit],
    );
  }

  /** Notes that an event goes to `waiting` now and again at `next` unless all have recorded it by then. */
  async noteHandOver(tx: Transaction, id: string, waiting: readonly string[], next: Date): Promise<void> {
    await tx.execute(
      `UPDATE outbox_events SET waiting = $2, hand_overs = hand_overs + 1, next_hand_over_at = $3,
              done_at = CASE WHEN cardinality($2::text[]) = 0 THEN now() END
        WHERE id = $1`,
      [id, waiting, next],
    );
  }

  /** Makes events due at `when`, for the case that the queue could not take them. */
  async retryAt(ids: readonly string[], when: Date): Promise<void> {
    await this.database.execute('UPDATE outbox_events SET next_hand_over_at = $2 WHERE id = ANY($1) AND done_at IS NULL', [ids, when]);
  }

  /** The event if `handler` has yet to record it. */
  async find(id: string, handler: string): Promise<RecordedEvent | null> {
    const rows = await this.database.query<EventRow>(
      'SELECT id, type, payload, occurred_at FROM outbox_events WHERE id = $1 AND done_at IS NULL AND $2 = ANY(waiting)',
      [id, handler],
    );
    const row = rows[0];
    return row === undefined ? null : { id: row.id, type: row.type, payload: row.payload, occurredAt: row.occurred_at };
  }

  /** Records that `handler` is through; the last one makes the event done. */
  async record(id: string, handler: string, now: Date): Promise<void> {
    await this.database.execute(
      `UPDATE outbox_events SET waiting = array_remove(waiting, $2),
              done_at = CASE WHEN cardinality(array_remove(waiting, $2)) = 0 THEN $3::timestamptz END
        WHERE id = $1 AND $2 = ANY(waiting)`,
      [id, handler, now],
    );
  }

  /** Keeps the last failure for operators; the text is ours, never a provider's. */
  async noteFailure(id: string, handler: string, message: string): Promise<void> {
    await this.database.execute('UPDATE outbox_events SET last_error = $2 WHERE id = $1', [id, `${handler}: ${message}`.slice(0, 500)]);
  }

  /** Deletes events done before a moment, in bounded steps. @returns how many went. */
  purgeDone(before: Date, limit = 5_000): Promise<number> {
    return this.database.execute(
      'DELETE FROM outbox_events WHERE id IN (SELECT id FROM outbox_events WHERE done_at < $1 ORDER BY done_at LIMIT $2)',
      [before, limit],
    );
  }

  /** For metrics: open events, and the age in seconds of the oldest. */
  async backlog(now: Date): Promise<{ open: number; oldestSeconds: number }> {
    const rows = await this.database.query<{ open: number; oldest: Date | null }>(
      'SELECT count(*)::int AS open, min(occurred_at) AS oldest FROM (SELECT occurred_at FROM outbox_events WHERE done_at IS NULL LIMIT 10000) due',
    );
    const oldest = rows[0]?.oldest;
    return { open: rows[0]?.open ?? 0, oldestSeconds: oldest ? Math.max(0, (now.getTime() - oldest.getTime()) / 1_000) : 0 };
  }
}
