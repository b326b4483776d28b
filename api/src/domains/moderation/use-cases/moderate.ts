import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { ModerationDecision, ModerationStatus } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { NotFoundProblem, type ConflictProblem, type ForbiddenProblem } from '../../../platform/problems/problem.js';
import { PortfolioReview, type LockedCase } from '../../portfolio/index.js';
import { moderationPolicy } from '../moderation.policy.js';
import { objectionTo, type Decision } from '../model/decision.js';
import { ModerationLog } from '../store/moderation-log.js';

/** A decision as it arrives. */
export interface CaseDecision {
  readonly caseId: string;
  /** Version of the case that was read. */
  readonly version: number;
  readonly decision: Decision;
}

/** What was decided. */
export interface ModerationResult {
  readonly caseId: string;
  readonly decision: ModerationDecision;
  /** Status of the item now. */
  readonly status: ModerationStatus;
}

/** What deciding can come to. */
export type ModerateResult = ModerationResult | NotFoundProblem | ForbiddenProblem | ConflictProblem;

/** Decides a case: once, on what was read, never on one's own work; every decision is in the log. */
@Injectable()
export class Moderate {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly review: PortfolioReview,
    private readonly log: ModerationLog,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  run(member: Member, wanted: CaseDecision): Promise<ModerateResult> {
    return this.database.transaction(async (tx): Promise<ModerateResult> => {
      const refused = await this.authorizer.check(tx, member, moderationPolicy.decide);
      if (refused !== null) return refused;
      const locked = isUUID(wanted.caseId) ? await this.review.lock(tx, wanted.caseId) : null;
      if (locked === null) return new NotFoundProblem('This case is not here any more.');
      const objection = objectionTo(locked, { moderatorId: member.userId, version: wanted.version });
      return objection ?? this.decide(tx, locked, { by: member.userId, decision: wanted.decision });
    });
  }

  private async decide(tx: Transaction, locked: LockedCase, { by, decision }: { readonly by: string; readonly decision: Decision }): Promise<ModerationResult> {
    const { id, itemId, creatorId, kind, version } = locked;
    const reason = decision.kind === 'REJECT' ? decision.reason : null;
    const status = reason === null ? await this.review.approve(tx, locked, by) : await this.review.reject(tx, locked, { by, reason });
    await this.log.add(tx, {
      ...{ id: this.randomness.id(), at: this.clock.now(), actorId: by, action: decision.kind },
      ...{ subjectKind: kind, subjectId: id, subjectOwnerId: creatorId, reason, detail: { itemId, version } },
    });
    await tx.emit({ type: 'moderation.decided', payload: { submissionId: id, itemId, creatorId, decision: decision.kind } });
    return { caseId: id, decision: decision.kind, status };
  }
}
