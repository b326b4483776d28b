import { setTimeout as pause } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { KeyRing } from './key-ring.js';
import { FIRST_ID, SealedRowsStore } from './sealed-rows-store.js';
import { SealedRows, type SealedRow, type SealedTable } from './sealed-rows.js';

/** Rows that are rewritten in one transaction: few enough that nobody who wants one of them notices. */
const BATCH = 100;

/** Rounds that may pass without any progress before rows that somebody else keeps locked are given up, and the pause before each. */
const IDLE_ROUNDS = 20;
const IDLE_MS = 250;

/** What rotating a table came to. */
export interface Rotated {
  readonly table: string;
  /** Rows that are now under the active key and were not before. */
  readonly rewrapped: number;
  /** Rows that do not open, by id; they are as they were. */
  readonly unopened: readonly string[];
  /** Rows that others kept locked. Running again takes them. */
  readonly left: number;
}

/** Told after each batch. */
export type RotationProgress = (table: string, rewrapped: number) => void;

/**
 * Brings every sealed row under the active key while everything runs. Each batch is a transaction of its own, and a row says itself
 * which key it is under: killed at any moment, the next run goes on where this one ended.
 */
@Injectable()
export class RotateKeys {
  constructor(
    private readonly database: Database,
    private readonly ring: KeyRing,
    private readonly rows: SealedRows,
    private readonly store: SealedRowsStore,
  ) {}

  async run(progress: RotationProgress): Promise<Rotated[]> {
    const outcomes: Rotated[] = [];
    for (const table of this.rows.tables) outcomes.push(await this.rotate(table, (count) => progress(table.table, count)));
    return outcomes;
  }

  private async rotate(table: SealedTable, progress: (count: number) => void): Promise<Rotated> {
    const unopened = new Set<string>();
    let rewrapped = 0;
    let left = 0;
    for (let idle = 0; idle < IDLE_ROUNDS; idle += 1) {
      const before = rewrapped;
      for await (const batch of this.batches(table)) {
        rewrapped += batch.rewrapped;
        for (const id of batch.unopened) unopened.add(id);
        progress(rewrapped);
      }
      left = await this.store.countOthers(table, this.ring.activeId, [...unopened]);
      if (left === 0) break;
      if (rewrapped > before) idle = 0;
      await pause(IDLE_MS);
    }
    return { table: table.table, rewrapped, unopened: [...unopened], left };
  }

  private async *batches(table: SealedTable): AsyncGenerator<{ rewrapped: number; unopened: string[] }> {
    let after: string | null = FIRST_ID;
    while (after !== null) {
      const batch = await this.batch(table, after);
      yield batch;
      after = batch.last;
    }
  }

  private batch(table: SealedTable, after: string): Promise<{ rewrapped: number; unopened: string[]; last: string | null }> {
    return this.database.transaction(async (tx) => {
      const rows = await this.store.lockOthers(tx, table, { keyId: this.ring.activeId, after, limit: BATCH });
      const next = rows.map((row) => this.rows.rewrapped(table, row));
      const good = next.filter((row): row is SealedRow => row !== null);
      if (good.length > 0) await this.store.rewrap(tx, table, good);
      const unopened = rows.filter((_, index) => next[index] === null).map(({ id }) => id);
      return { rewrapped: good.length, unopened, last: rows.at(-1)?.id ?? null };
    });
  }
}
