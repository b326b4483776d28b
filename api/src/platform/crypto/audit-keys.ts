import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { KeyRing } from './key-ring.js';
import { keyIdOf } from './sealed-text.js';
import { FIRST_ID, SealedRowsStore } from './sealed-rows-store.js';
import { SealedRows, type SealedRow, type SealedTable } from './sealed-rows.js';

const PAGE = 500;

/** A row that does not open. */
export interface UnopenedRow {
  readonly id: string;
  /** The key that it names, `null` when it names none. */
  readonly keyId: string | null;
  /** The key is not in the ring; otherwise the row was altered or moved. */
  readonly why: 'KEY_MISSING' | 'DAMAGED';
}

/** What a look at every row of a table found. */
export interface Audited {
  readonly table: string;
  readonly rows: number;
  /** Rows that open, by the key that they are under. */
  readonly byKey: ReadonlyMap<string, number>;
  readonly unopened: readonly UnopenedRow[];
  /** Keys besides the active one without which no process would start: rows that do not open name one too. */
  readonly needed: readonly string[];
}

/** Looks whether every sealed row opens where it stands, and under which key. Nothing that was sealed leaves it. */
@Injectable()
export class AuditKeys {
  constructor(
    private readonly database: Database,
    private readonly ring: KeyRing,
    private readonly rows: SealedRows,
    private readonly store: SealedRowsStore,
  ) {}

  async run(): Promise<Audited[]> {
    const outcomes: Audited[] = [];
    for (const table of this.rows.tables) outcomes.push(await this.audit(table));
    return outcomes;
  }

  private async audit(table: SealedTable): Promise<Audited> {
    const byKey = new Map<string, number>();
    const unopened: UnopenedRow[] = [];
    let rows = 0;
    for await (const row of this.all(table)) {
      const keyId = keyIdOf(row.wrappedKey);
      rows += 1;
      if (keyId !== null && this.rows.opens(table, row)) byKey.set(keyId, (byKey.get(keyId) ?? 0) + 1);
      else unopened.push({ id: row.id, keyId, why: keyId !== null && this.ring.find(keyId) === undefined ? 'KEY_MISSING' : 'DAMAGED' });
    }
    const needed = await this.store.needing(table, [this.ring.activeId]);
    return { table: table.table, rows, byKey, unopened, needed: needed.map(({ keyId }) => keyId) };
  }

  private async *all(table: SealedTable): AsyncGenerator<SealedRow> {
    let after: string | null = FIRST_ID;
    while (after !== null) {
      const page: SealedRow[] = await this.store.page(this.database, table, { after, limit: PAGE });
      yield* page;
      after = page.at(-1)?.id ?? null;
    }
  }
}
