import type { Clock } from '../platform/clock/clock.js';
import type { Database } from '../platform/database/database.js';
import type { SavePersonality } from '../domains/personalities/index.js';
import { accounts } from './content/accounts.js';
import { clients } from './content/clients.js';
import type { DemoCreator } from './content/demo-content.js';
import { draftOf } from './content/demo-personality.js';
import { personalities } from './content/personalities.js';
import { demoId } from './demo-id.js';
import { addJobs, type ClientIds } from './seed-jobs.js';
import { addAccount, addCreator, addItem, type DatedItem } from './store/demo-store.js';
import { inOrder, nameOf, type PlacedItem } from './works.js';

const DAY = 86_400_000;
/** How long the moderator of the demo took. */
const REVIEW = 5 * 3_600_000;
/** Approved items after which a creator's next ones appear at once. */
const TRUSTED_FROM = 3;
/** Days since the six people joined. */
const FOUNDED = 250;

/** What seeding added; all zero when everything was there. */
export interface SeedReport {
  readonly creators: number;
  readonly items: number;
  /** Completed jobs, most of them reviewed by both sides. */
  readonly jobs: number;
  readonly personalities: number;
}

/** Accounts that others are linked to. */
interface People {
  /** Id of the moderator who has decided on the first works. */
  readonly moderator: string;
  readonly clientIds: ClientIds;
}

/** The parts that seeding needs of a running application. */
export interface SeedParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly savePersonality: SavePersonality;
}

/**
 * Fills an empty installation with people, words and personalities; pictures come after it ({@link DrawPictures}).
 * Running it again adds only what was never there: what somebody has edited, hidden or deleted since stays as they left it.
 */
export class SeedDemo {
  constructor(private readonly parts: SeedParts) {}

  async run(creators: readonly DemoCreator[]): Promise<SeedReport> {
    const people = await this.addPeople();
    const report = { creators: 0, items: 0, jobs: 0 };
    for (const creator of creators) {
      const added = await this.addCreator(creator, people);
      report.creators += added.profile ? 1 : 0;
      report.items += added.items;
      report.jobs += added.jobs;
    }
    const saved = await Promise.all(personalities.map((written) => this.parts.savePersonality.run(draftOf(written))));
    return { ...report, personalities: saved.filter(({ kind }) => kind === 'created').length };
  }

  private async addPeople(): Promise<People> {
    return this.parts.database.transaction(async (tx) => {
      const ids = new Map<string, string>();
      const joined = this.daysAgo(FOUNDED);
      for (const account of [...Object.values(accounts), ...clients]) ids.set(account.username, await addAccount(tx, account, joined));
      return { moderator: ids.get('mia') ?? '', clientIds: ids };
    });
  }

  // Profile, items and jobs in one transaction: nobody is ever half there.
  private addCreator(creator: DemoCreator, { moderator, clientIds }: People): Promise<{ profile: boolean; items: number; jobs: number }> {
    return this.parts.database.transaction(async (tx) => {
      const at = this.daysAgo(creator.daysAgo);
      const id = await addAccount(tx, creator.account, at);
      const profile = await addCreator(tx, creator, { id, at });
      if (profile === 'name taken') return { profile: false, items: 0, jobs: 0 };
      let items = 0;
      for (const placed of inOrder(creator)) if (await addItem(tx, this.dated(placed, id, moderator))) items += 1;
      const jobs = await addJobs(tx, { creator, creatorId: id, clientIds, now: this.parts.clock.now() });
      return { profile: profile === 'added', items, jobs };
    });
  }

  private dated({ creator, item, age }: PlacedItem, creatorId: string, moderator: string): DatedItem {
    const submittedAt = this.daysAgo(item.daysAgo);
    const waits = item.pending === true;
    const reviewed = age < TRUSTED_FROM;
    return {
      id: demoId(nameOf(creator, item)),
      creatorId,
      item,
      submittedAt,
      decidedAt: waits ? null : new Date(submittedAt.getTime() + (reviewed ? REVIEW : 0)),
      decidedBy: reviewed && !waits ? moderator : null,
    };
  }

  private daysAgo(days: number): Date {
    return new Date(this.parts.clock.now().getTime() - days * DAY);
  }
}
