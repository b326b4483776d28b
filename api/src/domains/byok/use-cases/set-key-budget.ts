import { Injectable } from '@nestjs/common';
import type { AIProvider } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { ValidationProblem, type NotFoundProblem } from '../../../platform/problems/problem.js';
import type { OwnApiKey } from '../model/api-key.js';
import { budgetComplaint } from '../model/budget.js';
import { missingKey } from '../model/key-problems.js';
import { ApiKeysTable } from '../store/api-keys-table.js';
import { ReadApiKeys } from './read-api-keys.js';

/** Bounds what a key may cost in a UTC calendar month. Calls that are under way keep what was set aside for them. */
@Injectable()
export class SetKeyBudget {
  constructor(
    private readonly database: Database,
    private readonly table: ApiKeysTable,
    private readonly read: ReadApiKeys,
  ) {}

  /** @param nano billionths of a US dollar, `null` for no limit. */
  async run({ userId }: Member, provider: AIProvider, nano: bigint | null): Promise<OwnApiKey | NotFoundProblem | ValidationProblem> {
    const complaint = budgetComplaint(nano);
    if (complaint !== null) return ValidationProblem.of('monthlyLimit', complaint);
    const found = await this.table.setBudget(this.database, { userId, provider }, nano);
    return found ? this.read.one({ userId, provider }) : missingKey(provider);
  }
}
