import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.js';
import { GrantsTable } from '../store/grants-table.js';

/** Ends all sessions of a member and has their tokens revoked. Open to suspended people too: it only takes away. */
@Injectable()
export class SignOutEverywhere {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly grants: GrantsTable,
    private readonly clock: Clock,
  ) {}

  /** @returns how many sessions were ended. */
  async run({ userId }: Member): Promise<number> {
    await this.database.transaction(async (tx) => {
      await this.grants.askRevocation(tx, { userId, now: this.clock.now() });
      await tx.emit({ type: 'identity.signed-out-everywhere', payload: { userId } });
    });
    return this.sessions.endAll(userId);
  }
}
