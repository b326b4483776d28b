import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/database.js';

/** Somebody asked for new figures. */
export interface AskedRefresh {
  readonly id: string;
  readonly at: Date;
}

/** Who has asked for new figures and when. Lines are only ever added; the database refuses everything else. */
@Injectable()
export class RefreshLog {
  /** Adds a line. `null` when this actor's key is there already: a second arrival of the same wish. */
  async add(tx: Transaction, { id, at, actorId, key }: AskedRefresh & { readonly actorId: string; readonly key: string }): Promise<AskedRefresh | null> {
    const added = await tx.execute(
      `INSERT INTO community_refreshes (id, at, actor_id, idempotency_key) VALUES ($1, $2, $3, $4) ON CONFLICT (actor_id, idempotency_key) DO NOTHING`,
      [id, at, actorId, key],
    );
    return added === 0 ? null : { id, at };
  }

  /** What an actor asked for under a key. */
  async find(tx: Transaction, actorId: string, key: string): Promise<AskedRefresh> {
    const rows = await tx.query<AskedRefresh>('SELECT id, at FROM community_refreshes WHERE actor_id = $1 AND idempotency_key = $2', [actorId, key]);
    if (rows[0] === undefined) throw new Error('A line of the log has gone');
    return rows[0];
  }
}
