import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database } from '../../../platform/database/database.js';
import type { ChatRequest, ModelFailure, PayingKey } from '../model/chat.js';
import { budgetHeld, failure, keyGone } from '../model/failures.js';
import { Pricing } from '../model/pricing.js';
import { promptTokensAtMost, promptTokensRoughly } from '../model/token-usage.js';
import { ModelsConfig } from '../models.config.js';
import { KeyReservations, type Reservation, type ReservationOutcome } from '../store/key-reservations.js';

/** Calls that one key may have under way: fewer than what any provider allows, and enough for an agent in a busy server. */
export const CALLS_AT_ONCE = 64;

/** Seconds after the longest call in which its end is written, before it counts as lost. */
const GRACE_SECONDS = 60;

/** A call that may be made, or why not. */
export type Reserved = { readonly kind: 'RESERVED'; readonly reservation: Reservation } | { readonly kind: 'REFUSED'; readonly failure: ModelFailure };

/** Sets aside the most that a call can cost: what a key's month has cost and may still cost is never more than its budget. */
@Injectable()
export class ReserveCall {
  constructor(
    private readonly database: Database,
    private readonly reservations: KeyReservations,
    private readonly pricing: Pricing,
    private readonly config: ModelsConfig,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  async run(payer: PayingKey, request: ChatRequest): Promise<Reserved> {
    const reservation = this.wanted(payer, request);
    const outcome = await this.reservations.take(this.database, reservation, CALLS_AT_ONCE);
    return outcome === 'RESERVED' ? { kind: 'RESERVED', reservation } : { kind: 'REFUSED', failure: refusal(outcome, reservation) };
  }

  private wanted({ keyId, userId, provider }: PayingKey, { model, messages, maxOutputTokens, purpose }: ChatRequest): Reservation {
    const startedAt = this.clock.now();
    return {
      ...{ id: this.randomness.id(), keyId, userId, provider, model, purpose },
      inputTokens: promptTokensRoughly(messages),
      amountNano: this.pricing.worstCaseOf({ provider, model, at: startedAt }, { inputTokens: promptTokensAtMost(messages), maxOutputTokens }),
      startedAt,
      expiresAt: new Date(startedAt.getTime() + (this.config.callSeconds + GRACE_SECONDS) * 1_000),
    };
  }
}

function refusal(outcome: Exclude<ReservationOutcome, 'RESERVED'>, { provider, startedAt }: Reservation): ModelFailure {
  switch (outcome) {
    case 'KEY_GONE':
      return keyGone();
    case 'BUDGET_HELD':
      return budgetHeld();
    case 'BUDGET_SPENT':
      return failure('BUDGET_REACHED', provider, nextMonth(startedAt));
    default:
      return failure(outcome, provider);
  }
}

function nextMonth(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 1, 1));
}
