import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { isMilestone, type MilestoneSubject } from '../model/milestones.js';
import { ActivityLog } from '../store/activity-log.js';

/** Writes what has happened into the feed, and the milestone that it may be. Doing it twice is doing it once. */
@Injectable()
export class NoteActivity {
  constructor(
    private readonly database: Database,
    private readonly log: ActivityLog,
    private readonly clock: Clock,
  ) {}

  /** An item may be public now, and with it its creator for the first time. @returns whether the feed has something new. */
  item(itemId: string): Promise<boolean> {
    return this.note(async (tx) => {
      if (!(await this.log.addItem(tx, itemId))) return false;
      await this.count(tx, 'items');
      if (await this.log.addCreatorOf(tx, itemId)) await this.count(tx, 'creators');
      return true;
    });
  }

  /** A personality may be public now. @returns whether the feed has something new. */
  personality(personalityId: string): Promise<boolean> {
    return this.note(async (tx) => {
      const added = await this.log.addPersonality(tx, personalityId);
      if (added) await this.count(tx, 'personalities');
      return added;
    });
  }

  /** The reviews of a job are open. @returns whether the feed has something new. */
  review(inquiryId: string): Promise<boolean> {
    return this.note((tx) => this.log.addReview(tx, inquiryId));
  }

  private note(add: (tx: Transaction) => Promise<boolean>): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      const added = await add(tx);
      if (added) await tx.emit({ type: 'activity.added', payload: {} });
      return added;
    });
  }

  private async count(tx: Transaction, what: MilestoneSubject): Promise<void> {
    const count = await this.log.countOneMore(tx, what);
    if (isMilestone(count)) await this.log.addMilestone(tx, { what, count, at: this.clock.now() });
  }
}
