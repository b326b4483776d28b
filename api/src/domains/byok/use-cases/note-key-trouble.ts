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

  /** A call failed. It says nothing about a value that came after it was made. */
  async failed({ keyId, problem, calledAt }: FailedUse): Promise<void> {
    await this.database.transaction(async (tx) => {
      const row = await this.table.lock(tx, keyId);
      if (row === null || row.updatedAt > calledAt) return;
      await this.note(tx, row, { status: problem === 'KEY_REFUSED' ? 'INVALID' : 'EXHAUSTED', problem });
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
