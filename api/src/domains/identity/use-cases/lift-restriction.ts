import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { TakeMeasure, type MeasureResult } from './take-measure.js';

/** Ends a suspension or a ban: everything of the person comes back as it is in the rows. */
@Injectable()
export class LiftRestriction {
  constructor(
    private readonly database: Database,
    private readonly measure: TakeMeasure,
  ) {}

  run(actor: Member, userId: string): Promise<MeasureResult> {
    return this.database.transaction((tx) => this.within(tx, actor, userId));
  }

  /** The same in a transaction of the caller. */
  within(tx: Transaction, actor: Member, userId: string): Promise<MeasureResult> {
    return this.measure.run(tx, actor, { userId, wanted: null });
  }
}
