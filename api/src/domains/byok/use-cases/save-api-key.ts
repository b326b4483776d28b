import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { Problem, type ForbiddenProblem, type QuotaProblem } from '../../../platform/problems/problem.js';
import { byokPolicy } from '../byok.policy.js';
import { KeyVault } from '../key-vault.js';
import type { ApiKeyRow, KeyPlace, OwnApiKey } from '../model/api-key.js';
import type { KeyTestReport } from '../model/key-test.js';
import type { EnteredKey } from '../model/key-value.js';
import { ApiKeysTable } from '../store/api-keys-table.js';
import { KeyTrial } from './key-trial.js';
import { ReadApiKeys } from './read-api-keys.js';

/** A key and what a test of it has said. */
export interface TestedKey {
  readonly key: OwnApiKey;
  readonly test: KeyTestReport;
}

interface Stored {
  readonly row: ApiKeyRow;
  /** Why it is not tested, `null` when it is. */
  readonly untested: QuotaProblem | null;
}

/** Stores a key, or another value for it, and tests it. The budget of the month goes on: it is the owner's, not the value's. */
@Injectable()
export class SaveApiKey {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly table: ApiKeysTable,
    private readonly vault: KeyVault,
    private readonly trial: KeyTrial,
    private readonly read: ReadApiKeys,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  async run(member: Member, provider: KeyPlace['provider'], entered: EnteredKey): Promise<TestedKey | ForbiddenProblem> {
    const place = { userId: member.userId, provider };
    const stored = await this.store(member, place, entered);
    if (stored instanceof Problem) return stored;
    const test = stored.untested === null ? await this.trial.run(stored.row, entered.value) : notTested(stored.untested);
    return { key: await this.read.one(place), test };
  }

  private store(member: Member, place: KeyPlace, { value, lastFour }: EnteredKey): Promise<Stored | ForbiddenProblem> {
    return this.database.transaction(async (tx): Promise<Stored | ForbiddenProblem> => {
      const refused = await this.authorizer.check(tx, member, byokPolicy.save);
      if (refused !== null) return refused;
      // Claimed first: its lock makes two savings take turns, so that both seal to the id under which the row is kept.
      const untested = await this.trial.claim(tx, member.userId);
      const id = (await this.table.find(tx, place))?.id ?? this.randomness.id();
      const sealed = this.vault.seal({ id, ...place }, value);
      const row = await this.table.save(tx, { id, ...place, ...sealed, lastFour, now: this.clock.now() });
      return { row, untested };
    });
  }
}

function notTested({ message, retryAt }: QuotaProblem): KeyTestReport {
  return { outcome: 'NOT_TESTED', message: `The key is saved, but it was not tested. ${message}`, nextAt: retryAt };
}
