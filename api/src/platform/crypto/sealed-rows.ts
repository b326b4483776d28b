import { Injectable } from '@nestjs/common';
import { EnvelopeCipher } from './envelope-cipher.js';

/** A column that holds sealed values, and the kind that they are bound to. */
export interface SealedColumn {
  readonly column: string;
  /** As in the binding of the cipher: `api_key`. */
  readonly kind: string;
}

/** A table of sealed values. It has the columns `id`, `user_id`, `provider` and `wrapped_key`, which its values are bound to. */
export interface SealedTable {
  readonly table: string;
  readonly values: readonly SealedColumn[];
}

/** One row of a {@link SealedTable}. */
export interface SealedRow {
  readonly id: string;
  readonly userId: string;
  readonly provider: string;
  readonly wrappedKey: string;
  /** Its sealed values, in the order of the table's columns. */
  readonly sealed: readonly string[];
}

/**
 * Every table whose rows are sealed. A domain adds its own when it starts, so that changing and auditing keys reaches all of them
 * and the platform knows no domain.
 */
@Injectable()
export class SealedRows {
  private readonly known = new Map<string, SealedTable>();

  constructor(private readonly cipher: EnvelopeCipher) {}

  add(table: SealedTable): void {
    this.known.set(table.table, table);
  }

  get tables(): readonly SealedTable[] {
    return [...this.known.values()];
  }

  /** Whether each value of a row opens where it stands. */
  opens({ values }: SealedTable, row: SealedRow): boolean {
    return values.every(({ kind }, index) => {
      const binding = { kind, rowId: row.id, userId: row.userId, provider: row.provider };
      return this.cipher.open(binding, row.wrappedKey, row.sealed[index] ?? '') !== null;
    });
  }

  /** A row under the active key whose values have been seen to open; `null` when the row is damaged or its key is gone. */
  rewrapped(table: SealedTable, row: SealedRow): SealedRow | null {
    const wrappedKey = this.cipher.rewrap(row.id, row.wrappedKey);
    const next = wrappedKey === null ? null : { ...row, wrappedKey };
    return next !== null && this.opens(table, next) ? next : null;
  }
}
