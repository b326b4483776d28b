import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Clock } from '../../../platform/clock/clock.js';
import type { Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Authorizer } from '../../../platform/policy/authorizer.js';
import { ForbiddenProblem, NotFoundProblem, StateProblem } from '../../../platform/problems/problem.js';
import { identityPolicy } from '../identity.policy.js';
import { MODERATOR_DAYS, refusesMeasure, restrictionOf, type MeasureRefusal, type Restriction } from '../model/restriction.js';
import { StandingTable, type StandingRow } from '../store/standing-table.js';

/** Somebody's standing after a measure. */
export interface PersonStanding {
  readonly userId: string;
  /** `null`: they may act and be seen. */
  readonly restriction: Restriction | null;
}

/** What taking a measure can come to. */
export type MeasureResult = PersonStanding | ForbiddenProblem | NotFoundProblem | StateProblem;

/** A measure as it is asked for: what shall hold for whom, `null` for nothing. */
export interface WantedMeasure {
  readonly userId: string;
  readonly wanted: Restriction | null;
}

const words: Readonly<Record<MeasureRefusal, string>> = {
  self: 'You cannot do this to yourself. Ask somebody else.',
  rank: 'This needs a higher role than yours.',
  length: `Your role suspends for at most ${MODERATOR_DAYS} days. Choose an earlier end or ask an administrator.`,
};

/** The one way in which somebody's standing changes by another's hand: decided and written under the locks of both, told by an event. */
@Injectable()
export class TakeMeasure {
  constructor(
    private readonly authorizer: Authorizer,
    private readonly standings: StandingTable,
    private readonly clock: Clock,
  ) {}

  async run(tx: Transaction, actor: Member, { userId, wanted }: WantedMeasure): Promise<MeasureResult> {
    if (!isUUID(userId)) return missing();
    const people = await this.standings.lock(tx, [actor.userId, userId]);
    const refused = await this.authorizer.check(tx, actor, wanted === null ? identityPolicy.liftRestriction : identityPolicy.restrictPerson);
    if (refused !== null) return refused;
    const [acting, subject] = [people.get(actor.userId), people.get(userId)];
    if (acting === undefined || subject === undefined) return missing();
    return this.objectionTo(acting, subject, wanted) ?? this.write(tx, subject, wanted);
  }

  private objectionTo(actor: StandingRow, subject: StandingRow, wanted: Restriction | null): ForbiddenProblem | StateProblem | null {
    const now = this.clock.now();
    const present = restrictionOf(subject, now);
    const refusal = refusesMeasure({ actor, subject, wanted, present, now });
    if (refusal !== null) return new ForbiddenProblem(words[refusal]);
    if (wanted === null) return present === null ? new StateProblem('Nothing is restricted here: it was lifted or has ended.') : null;
    return present?.kind === 'BAN' ? new StateProblem('This person is banned already. Lift the ban first.') : null;
  }

  private async write(tx: Transaction, { userId, suspendedUntil }: StandingRow, wanted: Restriction | null): Promise<PersonStanding> {
    const now = this.clock.now();
    const after = {
      // A ban leaves the suspension standing, so that what held before can be read; lifting ends both.
      suspendedUntil: wanted === null ? null : wanted.kind === 'SUSPENSION' ? wanted.until : suspendedUntil,
      bannedAt: wanted?.kind === 'BAN' ? now : null,
    };
    await this.standings.save(tx, { userId, ...after }, now);
    await tx.emit({ type: 'identity.standing-changed', payload: { userId } });
    return { userId, restriction: wanted };
  }
}

function missing(): NotFoundProblem {
  return new NotFoundProblem('There is nobody here by this id.');
}
