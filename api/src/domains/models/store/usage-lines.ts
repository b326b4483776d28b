import { Injectable } from '@nestjs/common';
import type { AIProvider, CallPurpose } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { microsOf, momentOf, type MomentKey } from '../../../platform/graphql/moment-cursor.js';
import type { CallReceipt } from '../model/chat.js';

/** Lines that are read at once: what an export of any length holds in memory. */
export const LINES_AT_ONCE = 1_000;

/** One call as the ledger has it. */
export interface UsageLine {
  readonly id: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly provider: AIProvider;
  readonly model: string;
  readonly purpose: CallPurpose;
  readonly outcome: CallReceipt['outcome'] | 'LOST';
  readonly basis: CallReceipt['basis'];
  readonly inputTokens: number;
  readonly cachedTokens: number;
  readonly outputTokens: number;
  readonly reasoningTokens: number;
  /** Billionths of a US dollar in digits; `null` where no price is known. */
  readonly costNano: string | null;
}

/** A page of a member's calls, oldest first. $1 member, $2 and $3 the place to go on after, $4 the moment to stop before, $5 rows. */
export const USAGE_LINES = `
  SELECT id, started_at AS "startedAt", finished_at AS "finishedAt", provider, model, purpose, outcome, basis, input_tokens AS "inputTokens",
         cached_tokens AS "cachedTokens", output_tokens AS "outputTokens", reasoning_tokens AS "reasoningTokens", cost_nano AS "costNano",
         ${microsOf('started_at')} AS micros
    FROM model_calls
   WHERE user_id = $1 AND (started_at, id) > (${momentOf('$2')}, $3::uuid) AND started_at < $4
   ORDER BY started_at, id LIMIT $5`;

/** Before every id. */
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** Whose calls, and from when until when; the end is not included. */
export interface LinesRequest {
  readonly userId: string;
  readonly from: Date;
  readonly until: Date;
}

/** The ledger row by row, for exports. */
@Injectable()
export class UsageLines {
  /**
   * Page by page, each read when the one before has been taken: no connection and no snapshot is held while somebody downloads slowly, so
   * calls that end meanwhile may be among them.
   */
  async *pages(db: Queryable, { userId, from, until }: LinesRequest): AsyncGenerator<readonly UsageLine[], void, undefined> {
    let place: MomentKey = { micros: from.getTime() * 1_000, id: FIRST_ID };
    for (;;) {
      const rows: readonly (UsageLine & MomentKey)[] = await db.query(USAGE_LINES, [userId, place.micros, place.id, until, LINES_AT_ONCE]);
      const last = rows.at(-1);
      // The first page also when it is empty: an export without calls has its header.
      if (last !== undefined || place.id === FIRST_ID) yield rows;
      if (last === undefined || rows.length < LINES_AT_ONCE) return;
      place = last;
    }
  }
}
