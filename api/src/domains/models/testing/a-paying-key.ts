import type { AIProvider } from '@guildhall/contracts';
import { v7 } from 'uuid';
import { Secret } from '../../../platform/crypto/secret.js';
import type { Queryable } from '../../../platform/database/database.js';
import { aUser } from '../../identity/testing/a-user.js';
import type { ChatRequest, PayingKey } from '../model/chat.js';

/** Builds keys that pay for calls, valid by default. What is sealed in their row is never opened here. */
export class PayingKeyBuilder {
  private provider: AIProvider = 'OPENAI';
  private value = 'sk-test-0123456789abcdef';
  private budget: bigint | null = null;

  at(provider: AIProvider): this {
    this.provider = provider;
    return this;
  }

  worth(value: string): this {
    this.value = value;
    return this;
  }

  /** Billionths of a US dollar a month. */
  allowing(nano: bigint): this {
    this.budget = nano;
    return this;
  }

  async save(db: Queryable): Promise<PayingKey> {
    const [user, keyId] = [await aUser().save(db), v7()];
    await db.execute(
      `INSERT INTO api_keys (id, user_id, provider, wrapped_key, sealed_value, status, monthly_budget_nano, created_at, updated_at)
       VALUES ($1, $2, $3, 'v1.k1.a.b.c', 'v1.k1.a.b.c', 'ACTIVE', $4, now(), now())`,
      [keyId, user.id, this.provider, this.budget],
    );
    return { keyId, userId: user.id, provider: this.provider, key: new Secret(this.value) };
  }
}

/** `aPayingKey().at('ANTHROPIC').save(db)` */
export function aPayingKey(): PayingKeyBuilder {
  return new PayingKeyBuilder();
}

/** Something asked of a model, valid by default. */
export function aRequest(changes: Partial<ChatRequest> = {}): ChatRequest {
  return { model: 'gpt-4o-mini', messages: [{ role: 'user', content: 'What makes a good poster?' }], maxOutputTokens: 500, purpose: 'TRY_OUT', ...changes };
}
