import { v7 } from 'uuid';
import type { AIProvider, CallPurpose } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import type { TokenUsage } from '../model/chat.js';
import type { UsageLine } from '../store/usage-lines.js';

/** Builds rows of the ledger for tests, valid by default: a measured, priced call that was completed in a second. */
export class ModelCallBuilder {
  private readonly id = v7();
  private userId: string | null = null;
  private keyId = '0198f3a2-5b7c-7def-8123-456789abcdef';
  private provider: AIProvider = 'OPENAI';
  private model = 'gpt-4o';
  private purpose: CallPurpose = 'TRY_OUT';
  private outcome: UsageLine['outcome'] = 'COMPLETED';
  private basis: UsageLine['basis'] = 'MEASURED';
  private tokens: TokenUsage = { inputTokens: 100, cachedTokens: 0, outputTokens: 20, reasoningTokens: 0 };
  private costNano: bigint | null = 450_000n;
  private startedAt = new Date('2026-03-01T10:00:00.000Z');

  by(user: { readonly id: string }): this {
    this.userId = user.id;
    return this;
  }

  paidBy(keyId: string): this {
    this.keyId = keyId;
    return this;
  }

  to(provider: AIProvider, model: string): this {
    this.provider = provider;
    this.model = model;
    return this;
  }

  for(purpose: CallPurpose): this {
    this.purpose = purpose;
    return this;
  }

  ended(outcome: UsageLine['outcome'], basis: UsageLine['basis']): this {
    this.outcome = outcome;
    this.basis = basis;
    return this;
  }

  using(tokens: Partial<TokenUsage>): this {
    this.tokens = { ...this.tokens, ...tokens };
    return this;
  }

  /** @param nano billionths of a US dollar; `null` where no price is known. */
  costing(nano: bigint | null): this {
    this.costNano = nano;
    return this;
  }

  at(moment: Date): this {
    this.startedAt = moment;
    return this;
  }

  async save(db: Queryable): Promise<{ readonly id: string }> {
    if (this.userId === null) throw new Error('A call is made by somebody');
    const { id, tokens, startedAt } = this;
    await db.execute(
      `INSERT INTO model_calls (id, user_id, key_id, provider, model, purpose, outcome, basis, input_tokens, cached_tokens, output_tokens, reasoning_tokens,
              cost_nano, started_at, finished_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[id, this.userId, this.keyId, this.provider, this.model, this.purpose, this.outcome, this.basis],
        ...[tokens.inputTokens, tokens.cachedTokens, tokens.outputTokens, tokens.reasoningTokens],
        ...[this.costNano, startedAt, new Date(startedAt.getTime() + 1_000)],
      ],
    );
    return { id };
  }
}

/** `aModelCall().by(ada).to('OPENAI', 'gpt-4o').save(db)` */
export function aModelCall(): ModelCallBuilder {
  return new ModelCallBuilder();
}
