import { Injectable } from '@nestjs/common';
import { limits, type ModerationDecision, type ModerationStatus } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { ForbiddenProblem, NotFoundProblem, Problem, ValidationProblem, type ConflictProblem } from '../../../platform/problems/problem.js';
import { PortfolioReview } from '../../portfolio/index.js';
import { moderationPolicy } from '../moderation.policy.js';
import { ModerationLog } from '../store/moderation-log.js';

/** A decision as a moderator makes it. */
export interface Verdict {
  readonly caseId: string;
  /** Version of the case that was read. */
  readonly version: number;
  readonly decision: ModerationDecision;
  /** Required to reject: the creator reads it. */
  readonly reason: string | null;
}

/** What a decision came to. */
export interface VerdictOutcome {
  readonly caseId: string;
  readonly decision: ModerationDecision;
  /** Status of the item now. */
  readonly status: ModerationStatus;
}

type VerdictProblem = ValidationProblem | NotFoundProblem | ForbiddenProblem | ConflictProblem;

/** Decides a case, once, by somebody else than its creator, and writes it down. */
@Injectable()
export class DecideCase {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly review: PortfolioReview,
    private readonly log: ModerationLog,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  run(member: Member, verdict: Verdict): Promise<VerdictOutcome | VerdictProblem> {
    return this.database.transaction(async (tx): Promise<VerdictOutcome | VerdictProblem> => {
      const refused = await this.authorizer.check(tx, member, moderationPolicy.decide);
      if (refused !== null) return refused;
      if (verdict.decision === 'REJECT' && verdict.reason === null) {
        return ValidationProblem.of('reason', `Say why, in ${limits.moderation.reason.min} to ${limits.moderation.reason.max.toLocaleString('en')} characters: the creator reads it.`);
      }
      const creatorId = await this.review.creatorOf(tx, verdict.caseId);
      if (creatorId === null) return new NotFoundProblem('There is no such case.');
      if (creatorId === member.userId) return new ForbiddenProblem('This is your own work: somebody else has to decide it.');
      return this.decide(tx, member, verdict);
    });
  }

  private async decide(tx: Transaction, member: Member, { caseId, version, decision, reason }: Verdict): Promise<VerdictOutcome | VerdictProblem> {
    const now = this.clock.now();
    const act = { caseId, version, by: member.userId, now };
    const decided = decision === 'REJECT' ? await this.review.reject(tx, act, reason ?? '') : await this.review.approve(tx, act);
    if (decided instanceof Problem) return decided;
    const { itemId, creatorId, status } = decided;
    await this.log.append(tx, { id: this.randomness.id(), at: now, actorId: member.userId, action: decision, itemId, ownerId: creatorId, caseId, reason });
    await tx.emit({ type: 'moderation.decided', payload: { caseId, itemId, creatorId, decision } });
    return { caseId, decision, status };
  }
}
