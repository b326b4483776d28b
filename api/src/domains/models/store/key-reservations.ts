import { Injectable } from '@nestjs/common';
import type { AIProvider, CallPurpose } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { PreparedStatement } from '../../../platform/database/prepared-statement.js';

/** What is set aside for one call. */
export interface Reservation {
  /** The call's, in the ledger too. */
  readonly id: string;
  readonly keyId: string;
  readonly userId: string;
  readonly provider: AIProvider;
  readonly model: string;
  readonly purpose: CallPurpose;
  /** About as many as the prompt has; for the ledger if nobody can count. */
  readonly inputTokens: number;
  /** The most that the call can cost, in billionths of a US dollar; `null` where no price is known. */
  readonly amountNano: bigint | null;
  readonly startedAt: Date;
  /** When the call counts as lost. */
  readonly expiresAt: Date;
}

/** What became of the wish to call. */
export type ReservationOutcome = 'RESERVED' | 'KEY_GONE' | 'UNPRICED_WITH_BUDGET' | 'BUDGET_SPENT' | 'BUDGET_HELD' | 'TOO_MANY_CALLS';

// Before the first word of every answer, so it is not planned each time.
const TAKE = new PreparedStatement('reserve-model-call', 'SELECT reserve_model_call($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) AS outcome');

/** What calls under way may cost, in rows. */
@Injectable()
export class KeyReservations {
  /** Reserves under the key's lock if its budget and the number of calls allow, in one statement. @param mostAtOnce calls of one key. */
  async take(db: Queryable, wanted: Reservation, mostAtOnce: number): Promise<ReservationOutcome> {
    const { id, keyId, userId, provider, model, purpose, inputTokens, amountNano, startedAt, expiresAt } = wanted;
    const values = [id, keyId, userId, provider, model, purpose, inputTokens, amountNano, startedAt, expiresAt, mostAtOnce];
    const [row] = await db.query<{ outcome: ReservationOutcome }>(TAKE, values);
    if (row === undefined) throw new Error('reserve_model_call answers one row');
    return row.outcome;
  }
}
