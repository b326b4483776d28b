import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { StandingTable } from '../store/standing-table.js';

/** Suspensions that one transaction ends at the most. */
const BATCH = 100;

/**
 * Tells of suspensions that have ended by themselves. The rows let people act from the very moment; pages, which nobody reads the rows
 * for, need the event. Taking and telling are one transaction, so each is told once, however many replicas look.
 */
@Injectable()
export class EndSuspensions {
  constructor(
    private readonly database: Database,
    private readonly standings: StandingTable,
    private readonly clock: Clock,
  ) {}

  /** @returns how many have ended. */
  async run(): Promise<number> {
    let ended = 0;
    for (let more = true; more; ) {
      const batch = await this.endBatch();
      ended += batch;
      more = batch === BATCH;
    }
    return ended;
  }

  private endBatch(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const people = await this.standings.takeOver(tx, this.clock.now(), BATCH);
      for (const userId of people) await tx.emit({ type: 'identity.standing-changed', payload: { userId } });
      return people.length;
    });
  }
}
