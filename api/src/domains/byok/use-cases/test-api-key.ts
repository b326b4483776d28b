import { Injectable } from '@nestjs/common';
import type { AIProvider } from '@guildhall/contracts';
import type { Secret } from '../../../platform/crypto/secret.js';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { NotFoundProblem, Problem, StateProblem, type ForbiddenProblem, type QuotaProblem } from '../../../platform/problems/problem.js';
import { byokPolicy } from '../byok.policy.js';
import { KeyVault } from '../key-vault.js';
import type { ApiKeyRow } from '../model/api-key.js';
import { ApiKeysTable } from '../store/api-keys-table.js';
import { KeyTrial } from './key-trial.js';
import { ReadApiKeys } from './read-api-keys.js';
import type { TestedKey } from './save-api-key.js';
import { missingKey, unreadableKey } from '../model/key-problems.js';

/** What testing can come to. */
export type TestApiKeyOutcome = TestedKey | NotFoundProblem | StateProblem | QuotaProblem | ForbiddenProblem;

/** Asks the provider whether a stored key is good. */
@Injectable()
export class TestApiKey {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly table: ApiKeysTable,
    private readonly vault: KeyVault,
    private readonly trial: KeyTrial,
    private readonly read: ReadApiKeys,
  ) {}

  async run(member: Member, provider: AIProvider): Promise<TestApiKeyOutcome> {
    const ready = await this.prepare(member, provider);
    if (ready instanceof Problem) return ready;
    const test = await this.trial.run(ready.row, ready.value);
    return { key: await this.read.one({ userId: member.userId, provider }), test };
  }

  private prepare(member: Member, provider: AIProvider) {
    return this.database.transaction(async (tx): Promise<{ row: ApiKeyRow; value: Secret } | Exclude<TestApiKeyOutcome, TestedKey>> => {
      const refused = await this.authorizer.check(tx, member, byokPolicy.test);
      if (refused !== null) return refused;
      const row = await this.table.find(tx, { userId: member.userId, provider });
      if (row === null) return missingKey(provider);
      const value = this.vault.open(row);
      // Only a test that can be made is counted.
      return value === null ? unreadableKey() : ((await this.trial.claim(tx, member.userId)) ?? { row, value });
    });
  }
}
