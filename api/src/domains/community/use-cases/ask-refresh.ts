import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import type { ForbiddenProblem } from '../../../platform/problems/problem.js';
import { communityPolicy } from '../community.policy.js';
import { RefreshLog, type AskedRefresh } from '../store/refresh-log.js';

/** A wish for new figures, and whether it had arrived before. */
export interface AcceptedRefresh extends AskedRefresh {
  readonly repeated: boolean;
}

/** What asking can come to. */
export type AskRefreshResult = AcceptedRefresh | ForbiddenProblem;

/** Takes an admin's wish for new figures: written down, then done by the worker, which is the one that talks to other platforms. */
@Injectable()
export class AskRefresh {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly log: RefreshLog,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** @param key chosen by who asks; the same key again is the same wish, and nothing more happens. */
  run(member: Member, key: string): Promise<AskRefreshResult> {
    return this.database.transaction(async (tx): Promise<AskRefreshResult> => {
      const refused = await this.authorizer.check(tx, member, communityPolicy.refresh);
      if (refused !== null) return refused;
      const asked = await this.log.add(tx, { id: this.randomness.id(), at: this.clock.now(), actorId: member.userId, key });
      if (asked === null) return { ...(await this.log.find(tx, member.userId, key)), repeated: true };
      await tx.emit({ type: 'community.refresh-asked', payload: { refreshId: asked.id } });
      return { ...asked, repeated: false };
    });
  }
}
