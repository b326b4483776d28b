import { Injectable } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import type { ApiKeyRow, KeyPlace, KeyTrouble, StoredStatus } from '../model/api-key.js';

/** A value to store. */
export interface NewKeyValue extends Pick<ApiKeyRow, 'id' | 'userId' | 'provider' | 'wrappedKey' | 'sealedValue'> {
  readonly lastFour: string | null;
  readonly now: Date;
}

/** What is found out about a key. */
export interface KeyFinding {
  readonly id: string;
  readonly status: StoredStatus;
  readonly toldProblem: KeyTrouble | null;
}

const COLUMNS = `id, user_id AS "userId", provider, wrapped_key AS "wrappedKey", sealed_value AS "sealedValue", status,
  told_problem AS "toldProblem", tested_at AS "testedAt", version, updated_at AS "updatedAt"`;

/** All SQL that changes keys. */
@Injectable()
export class ApiKeysTable {
  async find(db: Queryable, { userId, provider }: KeyPlace): Promise<ApiKeyRow | null> {
    const rows = await db.query<ApiKeyRow>(`SELECT ${COLUMNS} FROM api_keys WHERE user_id = $1 AND provider = $2`, [userId, provider]);
    return rows[0] ?? null;
  }

  /** Reads a key by its id and keeps others from changing it until the transaction ends. */
  async lock(tx: Transaction, id: string): Promise<ApiKeyRow | null> {
    const rows = await tx.query<ApiKeyRow>(`SELECT ${COLUMNS} FROM api_keys WHERE id = $1 FOR UPDATE`, [id]);
    return rows[0] ?? null;
  }

  /** Stores a value: a new row, or the next version of the one there is. Its budget stays; what was known of the old value goes. */
  async save(tx: Transaction, { id, userId, provider, wrappedKey, sealedValue, lastFour, now }: NewKeyValue): Promise<ApiKeyRow> {
    const rows = await tx.query<ApiKeyRow>(
      `INSERT INTO api_keys (id, user_id, provider, wrapped_key, sealed_value, last_four, status, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'UNVERIFIED', $7, $7)
       ON CONFLICT (id) DO UPDATE SET wrapped_key = EXCLUDED.wrapped_key, sealed_value = EXCLUDED.sealed_value, last_four = EXCLUDED.last_four,
         status = EXCLUDED.status, tested_at = NULL, told_problem = NULL, version = api_keys.version + 1, updated_at = EXCLUDED.updated_at
       RETURNING ${COLUMNS}`,
      [id, userId, provider, wrappedKey, sealedValue, lastFour, now],
    );
    const [row] = rows;
    if (row === undefined) throw new Error('A stored key is answered');
    return row;
  }

  /** Notes what a test has found, unless the key has another value by now. */
  async settle(db: Queryable, { id, status, toldProblem }: KeyFinding, { version, now }: { version: number; now: Date }): Promise<void> {
    await db.execute('UPDATE api_keys SET status = $3, told_problem = $4, tested_at = $5 WHERE id = $1 AND version = $2', [id, version, status, toldProblem, now]);
  }

  /** Notes what a call has found. */
  async note(tx: Transaction, { id, status, toldProblem }: KeyFinding): Promise<void> {
    await tx.execute('UPDATE api_keys SET status = $2, told_problem = $3 WHERE id = $1', [id, status, toldProblem]);
  }

  /** @returns whether there was a key to change. */
  async setBudget(db: Queryable, { userId, provider }: KeyPlace, nano: bigint | null): Promise<boolean> {
    return (await db.execute('UPDATE api_keys SET monthly_budget_nano = $3 WHERE user_id = $1 AND provider = $2', [userId, provider, nano])) > 0;
  }

  /** @returns whether there was a key to remove. */
  async remove(db: Queryable, { userId, provider }: KeyPlace): Promise<boolean> {
    return (await db.execute('DELETE FROM api_keys WHERE user_id = $1 AND provider = $2', [userId, provider])) > 0;
  }
}
