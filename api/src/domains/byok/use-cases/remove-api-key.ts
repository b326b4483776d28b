import { Injectable } from '@nestjs/common';
import type { AIProvider } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import type { NotFoundProblem } from '../../../platform/problems/problem.js';
import type { OwnApiKey } from '../model/api-key.js';
import { missingKey } from '../model/key-problems.js';
import { ApiKeysTable } from '../store/api-keys-table.js';
import { ReadApiKeys } from './read-api-keys.js';

/** Forgets a key. What it was used for stays in the ledger. Whoever is suspended may do so too: it is their money. */
@Injectable()
export class RemoveApiKey {
  constructor(
    private readonly database: Database,
    private readonly table: ApiKeysTable,
    private readonly read: ReadApiKeys,
  ) {}

  async run({ userId }: Member, provider: AIProvider): Promise<OwnApiKey | NotFoundProblem> {
    const removed = await this.table.remove(this.database, { userId, provider });
    return removed ? this.read.one({ userId, provider }) : missingKey(provider);
  }
}
