import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import type { CallReceipt } from '../model/chat.js';

/** The ledger: one row a call, written when it ended, in the place of its reservation. */
@Injectable()
export class ModelCalls {
  /** @returns whether the call was still open: one that was swept, or whose member is gone, stays as it is. */
  async settle(db: Queryable, receipt: CallReceipt, finishedAt: Date): Promise<boolean> {
    const { callId, outcome, basis, inputTokens, cachedTokens, outputTokens, reasoningTokens, costNano } = receipt;
    const rows = await db.query(
      `WITH ended AS (DELETE FROM key_reservations WHERE id = $1 RETURNING *)
       INSERT INTO model_calls (id, user_id, key_id, provider, model, purpose, outcome, basis, input_tokens, cached_tokens, output_tokens,
              reasoning_tokens, cost_nano, started_at, finished_at)
       SELECT id, user_id, key_id, provider, model, purpose, $2, $3, $4, $5, $6, $7, $8, started_at, $9 FROM ended RETURNING id`,
      [callId, outcome, basis, inputTokens, cachedTokens, outputTokens, reasoningTokens, costNano, finishedAt],
    );
    return rows.length === 1;
  }

  /** Writes calls whose time is over as lost: they may have cost what was reserved, so they count as much. @returns how many. */
  async settleLost(db: Queryable, { now, most }: { readonly now: Date; readonly most: number }): Promise<number> {
    const rows = await db.query(
      `WITH lost AS (
         DELETE FROM key_reservations WHERE id IN (
           SELECT id FROM key_reservations WHERE expires_at <= $1 ORDER BY expires_at LIMIT $2 FOR UPDATE SKIP LOCKED
         ) RETURNING *
       )
       INSERT INTO model_calls (id, user_id, key_id, provider, model, purpose, outcome, basis, input_tokens, cached_tokens, output_tokens,
              reasoning_tokens, cost_nano, started_at, finished_at)
       SELECT id, user_id, key_id, provider, model, purpose, 'LOST', 'UNKNOWN', input_tokens, 0, 0, 0, amount_nano, started_at, $1 FROM lost RETURNING id`,
      [now, most],
    );
    return rows.length;
  }
}
