import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import type { ApiKeyRow } from '../model/api-key.js';
import { budgetMonth } from '../model/budget.js';

/**
 * The statement: keys of a member ($1) with what the month ($2 to before $3, dates) has cost so far. What is set aside is all that holds a
 * budget, as `reserve_model_call` counts it: of calls that are lost too, until they are settled.
 */
export const OWN_API_KEYS = `
  SELECT k.id, k.user_id AS "userId", k.provider, k.wrapped_key AS "wrappedKey", k.sealed_value AS "sealedValue", k.status,
         k.last_four AS "lastFour", k.tested_at AS "testedAt", k.updated_at AS "savedAt", k.monthly_budget_nano AS "monthlyLimit",
         (SELECT max(c.started_at) FROM model_calls c WHERE c.key_id = k.id) AS "lastUsedAt",
         (SELECT coalesce(sum(d.cost_nano), 0) FROM model_usage_days d WHERE d.key_id = k.id AND d.day >= $2::date AND d.day < $3::date) AS spent,
         (SELECT coalesce(sum(r.amount_nano), 0) FROM key_reservations r WHERE r.key_id = k.id) AS reserved
    FROM api_keys k
   WHERE k.user_id = $1`;

/** A key as the list reads it. */
export interface ListedKey extends Pick<ApiKeyRow, 'id' | 'userId' | 'provider' | 'wrappedKey' | 'sealedValue' | 'status'> {
  readonly lastFour: string | null;
  readonly testedAt: Date | null;
  readonly savedAt: Date;
  readonly lastUsedAt: Date | null;
  /** Billionths of a US dollar, as all money here. */
  readonly monthlyLimit: bigint | null;
  readonly spent: bigint;
  readonly reserved: bigint;
}

interface Row extends Omit<ListedKey, 'monthlyLimit' | 'spent' | 'reserved'> {
  // PostgreSQL's bigint and numeric arrive as text.
  readonly monthlyLimit: string | null;
  readonly spent: string;
  readonly reserved: string;
}

/** Reads the keys of a member. */
@Injectable()
export class OwnApiKeys {
  async list(db: Queryable, userId: string, now: Date): Promise<ListedKey[]> {
    const { start, end } = budgetMonth(now);
    const rows = await db.query<Row>(OWN_API_KEYS, [userId, dayOf(start), dayOf(end)]);
    return rows.map(({ monthlyLimit, spent, reserved, ...row }) => ({
      ...row,
      monthlyLimit: monthlyLimit === null ? null : BigInt(monthlyLimit),
      spent: BigInt(spent),
      reserved: BigInt(reserved),
    }));
  }
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}
