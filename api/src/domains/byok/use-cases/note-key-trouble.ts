import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { KeyVault } from '../key-vault.js';
import type { ApiKeyRow, KeyTrouble, StoredStatus } from '../model/api-key.js';
import { ApiKeysTable } from '../store/api-keys-table.js';

/** A provider turned a key away. */
export interface FailedUse {
  readonly keyId: string;
  readonly problem: 'KEY_REFUSED' | 'QUOTA_EXHAUSTED';
  /** When the call was made. */
  readonly calledAt: Date;
}

/** Notes that a key stopped working, and has its owner told: once, however many calls fail, and again only after it worked in between. */
@Injectable()
export class NoteKeyTrouble {
  constructor(
    private readonly database: Database,
    private readonly table: ApiKeysTable,
    private readonly vault: KeyVault,
  ) {}

  /** A call failed. It says nothing about a value that came after it was made, and less than a test that was made since. */
  async failed({ keyId, problem, calledAt }: FailedUse): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.table.lock(tx, keyId);
      if (row === null || isKnownSince(calledAt, row)) return;
      await this.note(tx, row, { status: problem === 'KEY_REFUSED' ? 'INVALID' : 'EXHAUSTED', problem });
    });
  }

  /** A key that was in trouble has paid: that is over, and the next trouble is news. */
  async paid({ keyId, calledAt }: Pick<FailedUse, 'keyId' | 'calledAt'>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.table.lock(tx, keyId);
      // One that was refused meanwhile is not used: only a test says that it is good.
      if (row === null || row.status === 'INVALID' || isKnownSince(calledAt, row)) return;
      await this.table.note(tx, { id: keyId, status: row.status === 'EXHAUSTED' ? 'ACTIVE' : row.status, toldProblem: null });
    });
  }

  /** A value did not open when it was wanted. */
  async unreadable(keyId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.table.lock(tx, keyId);
      if (row === null || this.vault.open(row) !== null) return;
      await this.note(tx, row, { status: row.status, problem: 'UNREADABLE' });
    });
  }

  private async note(tx: Transaction, row: ApiKeyRow, { status, problem }: { status: StoredStatus; problem: KeyTrouble }): Promise<void> {
    const { id, userId, provider, toldProblem } = row;
    await this.table.note(tx, { id, status, toldProblem: problem });
    if (toldProblem !== problem) await tx.emit({ type: 'byok.key-problem', payload: { keyId: id, userId, provider, problem } });
  }
}

/** Whether what is known of a key, its value or a test of it, is of a later time than a call. */
function isKnownSince(calledAt: Date, { updatedAt, testedAt }: ApiKeyRow): boolean {
  return updatedAt > calledAt || (testedAt !== null && testedAt > calledAt);
}
