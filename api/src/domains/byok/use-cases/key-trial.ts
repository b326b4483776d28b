import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import type { Secret } from '../../../platform/crypto/secret.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { claimQuota } from '../../../platform/limits/quota.js';
import type { QuotaProblem } from '../../../platform/problems/problem.js';
import { ProbeKey } from '../../models/index.js';
import type { ApiKeyRow } from '../model/api-key.js';
import { testQuota } from '../model/key-limits.js';
import { reportOf, statusBy, toldBy, type KeyTestReport } from '../model/key-test.js';
import { ApiKeysTable } from '../store/api-keys-table.js';
import { KeyTests } from '../store/key-tests.js';

/** The two halves of a test: a claim that is committed first, then the call to the provider, which no transaction waits for. */
@Injectable()
export class KeyTrial {
  constructor(
    private readonly database: Database,
    private readonly tests: KeyTests,
    private readonly table: ApiKeysTable,
    private readonly probe: ProbeKey,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** Takes one of the tests of the hour. It counts whatever the provider answers. The member's keys are locked until the transaction ends. */
  async claim(tx: Transaction, userId: string): Promise<QuotaProblem | null> {
    const now = this.clock.now();
    const problem = await claimQuota(tx, testQuota, { subject: userId, now, used: () => this.tests.usedBy(tx, userId) });
    if (problem !== null) return problem;
    await this.tests.forget(tx, userId, new Date(now.getTime() - testQuota.windowSeconds * 1_000));
    await this.tests.add(tx, { id: this.randomness.id(), userId, at: now });
    return null;
  }

  /** Asks the provider and notes what it says. No answer changes nothing. */
  async run({ id, provider, version, toldProblem }: ApiKeyRow, value: Secret): Promise<KeyTestReport> {
    const verdict = await this.probe.run(provider, value);
    const status = statusBy(verdict);
    if (status !== null) {
      await this.table.settle(this.database, { id, status, toldProblem: toldBy(status, toldProblem) }, { version, now: this.clock.now() });
    }
    return reportOf(provider, verdict);
  }
}
