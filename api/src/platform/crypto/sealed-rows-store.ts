import { Injectable } from '@nestjs/common';
import { Database, type Queryable, type Transaction } from '../database/database.js';
import type { SealedRow, SealedTable } from './sealed-rows.js';

/** How many rows need a key. */
export interface KeyUse {
  readonly table: string;
  readonly keyId: string;
  readonly rows: number;
}

/** The id before all others. */
export const FIRST_ID = '00000000-0000-0000-0000-000000000000';

// An index of each table has this expression.
const KEY_ID = `split_part(wrapped_key, '.', 2)`;

/** All SQL about sealed rows. Names of tables and columns are those of the code, never of input. */
@Injectable()
export class SealedRowsStore {
  constructor(private readonly database: Database) {}

  /** Locks the next rows that are not under a key. Rows that somebody else holds are passed over: they are found again in the next round. */
  async lockOthers(tx: Transaction, table: SealedTable, { keyId, after, limit }: { keyId: string; after: string; limit: number }): Promise<SealedRow[]> {
    return tx.query<SealedRow>(
      `SELECT ${columnsOf(table)} FROM ${table.table} WHERE ${KEY_ID} <> $1 AND id > $2 ORDER BY id LIMIT $3 FOR UPDATE SKIP LOCKED`,
      [keyId, after, limit],
    );
  }

  /** Rows in the order of their ids, for looking through all of them. */
  async page(db: Queryable, table: SealedTable, { after, limit }: { after: string; limit: number }): Promise<SealedRow[]> {
    return db.query<SealedRow>(`SELECT ${columnsOf(table)} FROM ${table.table} WHERE id > $1 ORDER BY id LIMIT $2`, [after, limit]);
  }

  /** Stores wrapped keys. What a row says of its version and times stays: its values are the same. */
  async rewrap(tx: Transaction, { table }: SealedTable, rows: readonly SealedRow[]): Promise<void> {
    await tx.execute(`UPDATE ${table} AS row SET wrapped_key = fresh.wrapped FROM unnest($1::uuid[], $2::text[]) AS fresh (id, wrapped) WHERE row.id = fresh.id`, [
      rows.map(({ id }) => id),
      rows.map(({ wrappedKey }) => wrappedKey),
    ]);
  }

  /** Rows that are not under a key, apart from those that are known not to open. */
  async countOthers({ table }: SealedTable, keyId: string, unopened: readonly string[]): Promise<number> {
    const rows = await this.database.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM ${table} WHERE ${KEY_ID} <> $1 AND NOT id = ANY ($2::uuid[])`,
      [keyId, unopened],
    );
    return rows[0]?.count ?? 0;
  }

  /** Keys that have sealed for this database at any time and are not among those given, with the rows that need them. */
  async needing({ table }: SealedTable, present: readonly string[]): Promise<KeyUse[]> {
    return this.database.query<KeyUse>(
      `SELECT $2 AS table, canary.key_id AS "keyId", count(*)::integer AS rows
         FROM encryption_canaries canary JOIN ${table} ON ${KEY_ID} = canary.key_id
        WHERE canary.key_id <> ALL ($1::text[]) GROUP BY canary.key_id ORDER BY canary.key_id`,
      [present, table],
    );
  }
}

function columnsOf({ values }: SealedTable): string {
  return `id, user_id AS "userId", provider, wrapped_key AS "wrappedKey", ARRAY[${values.map(({ column }) => column).join(', ')}] AS sealed`;
}
