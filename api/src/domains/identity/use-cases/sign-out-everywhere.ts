import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Sessions } from '../../../platform/sessions/sessions.js';

/** Ends all sessions of a member and has their tokens revoked. Open to suspended people too: it only takes away. */
@Injectable()
export class SignOutEverywhere {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
  ) {}

  /** @returns how many sessions were ended. */
  async run(member: Member): Promise<number> {
    await this.database.transaction((tx) => tx.emit({ type: 'identity.signed-out-everywhere', payload: { userId: member.userId } }));
    return this.sessions.endAll(member.userId);
  }
}
