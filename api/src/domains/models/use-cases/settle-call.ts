import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { DomainEvent } from '../../../platform/outbox/domain-event.js';
import { endOf, type Broken, type Heard } from '../model/call-end.js';
import type { CallReceipt, ChatRequest, TokenUsage } from '../model/chat.js';
import { Pricing, TokenCounter } from '../model/pricing.js';
import { noUsage, promptTokensAtMost } from '../model/token-usage.js';
import type { Reservation } from '../store/key-reservations.js';
import { ModelCalls } from '../store/model-calls.js';

/** A call that has ended. */
export interface EndedCall {
  readonly reservation: Reservation;
  readonly request: ChatRequest;
  readonly heard: Heard;
  readonly broken: Broken | null;
  /** As the key that pays says of itself. */
  readonly inTrouble?: boolean;
}

/** Puts a call's row in the place of its reservation, and says so when the provider turned its key away, or took one that was in trouble. */
@Injectable()
export class SettleCall {
  constructor(
    private readonly database: Database,
    private readonly calls: ModelCalls,
    private readonly pricing: Pricing,
    private readonly counter: TokenCounter,
    private readonly clock: Clock,
  ) {}

  async run(call: EndedCall): Promise<CallReceipt> {
    const receipt = this.receiptOf(call);
    const news = newsOf(call, receipt.outcome);
    // One statement is a transaction of its own, in a quarter of the round trips.
    if (news === null) await this.calls.settle(this.database, receipt, this.clock.now());
    else await this.tell(receipt, news);
    return receipt;
  }

  private tell(receipt: CallReceipt, news: KeyNews): Promise<void> {
    return this.database.transaction(async (tx) => {
      const open = await this.calls.settle(tx, receipt, this.clock.now());
      if (open) await tx.emit(news);
    });
  }

  private receiptOf({ reservation, request, heard, broken }: EndedCall): CallReceipt {
    const { id: callId, amountNano, inputTokens } = reservation;
    const { outcome, count } = endOf(heard, broken);
    switch (count) {
      case 'NOTHING':
        return { callId, outcome, basis: 'MEASURED', ...noUsage, costNano: 0n };
      case 'UNKNOWN':
        // Like a lost call: at most this much, and a budget must not be spent twice.
        return { callId, outcome, basis: 'UNKNOWN', ...noUsage, inputTokens, costNano: amountNano };
      case 'SAID':
        return { callId, outcome, basis: 'MEASURED', ...this.priced(reservation, heard.usage ?? noUsage) };
      case 'COUNT':
        return { callId, outcome, basis: 'ESTIMATED', ...this.priced(reservation, this.counted(reservation, { request, heard })) };
    }
  }

  private priced({ provider, model, startedAt: at }: Reservation, usage: TokenUsage): TokenUsage & { readonly costNano: bigint | null } {
    return { ...usage, costNano: this.pricing.costOf({ provider, model, at }, usage) };
  }

  private counted({ provider, model, startedAt: at }: Reservation, { request, heard }: Pick<EndedCall, 'request' | 'heard'>): TokenUsage {
    const priced = { provider, model, at };
    return {
      ...noUsage,
      // No more than was reserved: the counter adds a margin, and the provider was told where to stop.
      inputTokens: Math.min(this.counter.countPrompt(priced, request.messages), promptTokensAtMost(request.messages)),
      outputTokens: Math.min(this.counter.countText(priced, heard.text), request.maxOutputTokens),
    };
  }
}

type KeyNews = DomainEvent<'models.key-failed'> | DomainEvent<'models.key-worked'>;

function newsOf({ reservation: { keyId, userId, provider, startedAt }, broken, inTrouble = false }: EndedCall, outcome: CallReceipt['outcome']): KeyNews | null {
  const said = { keyId, userId, provider, calledAt: startedAt.toISOString() };
  if (outcome === 'COMPLETED') return inTrouble ? { type: 'models.key-worked', payload: said } : null;
  const problem = broken?.kind === 'FAILED' ? broken.failure.kind : null;
  return problem === 'KEY_REFUSED' || problem === 'QUOTA_EXHAUSTED' ? { type: 'models.key-failed', payload: { ...said, problem } } : null;
}
