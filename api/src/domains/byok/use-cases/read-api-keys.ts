import { Injectable } from '@nestjs/common';
import { aiProviders, type AIProvider } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { KeyVault } from '../key-vault.js';
import type { KeyPlace, OwnApiKey } from '../model/api-key.js';
import { budgetMonth } from '../model/budget.js';
import { OwnApiKeys, type ListedKey } from '../store/own-api-keys.js';

/** Reads a member's keys: one entry for each provider, in their order, whether there is a key or not. */
@Injectable()
export class ReadApiKeys {
  constructor(
    private readonly database: Database,
    private readonly own: OwnApiKeys,
    private readonly vault: KeyVault,
    private readonly clock: Clock,
  ) {}

  async all(userId: string): Promise<OwnApiKey[]> {
    const now = this.clock.now();
    const { end } = budgetMonth(now);
    const byProvider = new Map((await this.own.list(this.database, userId, now)).map((row) => [row.provider, row]));
    return aiProviders.map((provider) => {
      const row = byProvider.get(provider);
      return row === undefined ? noKey(provider, end) : this.shown(row, end);
    });
  }

  /** The entry of one provider. */
  async one({ userId, provider }: KeyPlace): Promise<OwnApiKey> {
    const key = (await this.all(userId)).find((one) => one.provider === provider);
    if (key === undefined) throw new Error('Every provider has an entry');
    return key;
  }

  private shown(row: ListedKey, resetsAt: Date): OwnApiKey {
    const { id, provider, lastFour, testedAt, savedAt, lastUsedAt, monthlyLimit, spent, reserved } = row;
    // Opened to see whether it can be: what it holds goes nowhere.
    const status = this.vault.open(row) === null ? 'UNREADABLE' : row.status;
    return { id, provider, status, lastFour, testedAt, savedAt, lastUsedAt, budget: { monthlyLimit, spent, reserved, resetsAt } };
  }
}

function noKey(provider: AIProvider, resetsAt: Date): OwnApiKey {
  const budget = { monthlyLimit: null, spent: 0n, reserved: 0n, resetsAt };
  return { id: null, provider, status: 'NOT_CONFIGURED', lastFour: null, testedAt: null, savedAt: null, lastUsedAt: null, budget };
}
