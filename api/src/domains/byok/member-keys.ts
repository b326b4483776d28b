import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type { NotFoundProblem, StateProblem } from '../../platform/problems/problem.js';
import type { PayingKey } from '../models/index.js';
import { KeyVault } from './key-vault.js';
import type { KeyPlace } from './model/api-key.js';
import { missingKey, refusedKey, unreadableKey } from './model/key-problems.js';
import { ApiKeysTable } from './store/api-keys-table.js';
import { NoteKeyTrouble } from './use-cases/note-key-trouble.js';

/** The keys of members for whatever calls models: somebody's own or none, never another in its place. */
@Injectable()
export class MemberKeys {
  constructor(
    private readonly database: Database,
    private readonly table: ApiKeysTable,
    private readonly vault: KeyVault,
    private readonly trouble: NoteKeyTrouble,
  ) {}

  /**
   * The key that pays for a member's call, still sealed in its {@link PayingKey.key}. A problem when there is none, when it does not
   * open, or when its provider has refused it: asking again and again with such a key helps nobody. One without credit is tried, because
   * credit comes back without anybody telling us.
   */
  async payingKey(userId: string, provider: KeyPlace['provider']): Promise<PayingKey | NotFoundProblem | StateProblem> {
    const row = await this.table.find(this.database, { userId, provider });
    if (row === null) return missingKey(provider);
    const key = this.vault.open(row);
    if (key === null) {
      await this.trouble.unreadable(row.id);
      return unreadableKey();
    }
    return row.status === 'INVALID' ? refusedKey(provider) : { keyId: row.id, userId, provider, key, inTrouble: row.toldProblem !== null };
  }
}
