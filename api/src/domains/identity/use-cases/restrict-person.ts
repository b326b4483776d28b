import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { ValidationProblem } from '../../../platform/problems/problem.js';
import { isPossibleEnd, MOST_DAYS, type Restriction } from '../model/restriction.js';
import { TakeMeasure, type MeasureResult } from './take-measure.js';

/** Whom to restrict, and how. */
export interface RestrictionOrder {
  readonly userId: string;
  readonly restriction: Restriction;
}

/**
 * Suspends or bans somebody. From the commit on they change nothing any more, and nothing of theirs is public: the API and media at
 * once, pages, cards, lists and caches within seconds, by the event.
 */
@Injectable()
export class RestrictPerson {
  constructor(
    private readonly database: Database,
    private readonly measure: TakeMeasure,
    private readonly clock: Clock,
  ) {}

  run(actor: Member, order: RestrictionOrder): Promise<MeasureResult | ValidationProblem> {
    return this.database.transaction((tx) => this.within(tx, actor, order));
  }

  /** The same in a transaction of the caller, for who writes a log or a notice beside it. */
  async within(tx: Transaction, actor: Member, { userId, restriction }: RestrictionOrder): Promise<MeasureResult | ValidationProblem> {
    if (restriction.kind === 'SUSPENSION' && !isPossibleEnd(restriction.until, this.clock.now())) {
      return ValidationProblem.of('until', `Choose an end in the future, at most ${MOST_DAYS} days from now. For longer, ban.`);
    }
    return this.measure.run(tx, actor, { userId, wanted: restriction });
  }
}
