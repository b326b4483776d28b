import { adaJobs } from './ada-jobs.js';
import { creators } from './all-creators.js';
import type { DemoCreator } from './demo-content.js';
import { says, type DemoJob } from './demo-job.js';
import { firstJobs } from './jobs-1.js';
import { secondJobs } from './jobs-2.js';

/** How many jobs one studio after another has had: most some, a few many, some none yet. */
const TURNS = [2, 1, 3, 0, 1, 2, 1, 4, 1, 0, 2, 1];

/** Stars of jobs about which nobody found words. */
const WORDLESS = [5, 4, 5, 5, 3, 5, 4, 5];

/** Jobs of every creator of the demo, latest first, by username. Words are said once: nobody's reviews repeat another's. */
export const jobsByCreator: ReadonlyMap<string, readonly DemoJob[]> = deal();

function deal(): ReadonlyMap<string, readonly DemoJob[]> {
  const left = [...firstJobs, ...secondJobs];
  const dealt = new Map<string, readonly DemoJob[]>();
  for (const [place, creator] of creators.entries()) {
    const wanted = TURNS[place % TURNS.length] ?? 0;
    const jobs = creator.account.username === 'ada' ? adaJobs : Array.from({ length: wanted }, (_, nth) => take(left, creator) ?? wordless(creator, place + nth));
    dealt.set(creator.account.username, jobs);
  }
  return dealt;
}

// The next one of a kind that the creator shows work of.
function take(left: DemoJob[], { items }: DemoCreator): DemoJob | null {
  const found = left.findIndex((job) => items.some(({ category }) => category === job.category));
  return found < 0 ? null : (left.splice(found, 1)[0] ?? null);
}

function wordless({ items }: DemoCreator, turn: number): DemoJob {
  const item = items[turn % items.length];
  const subject = `Something like “${item?.title ?? ''}”`;
  const message = 'I saw it on your page and would like a piece in that spirit. What would it cost, and when could you begin?';
  return { category: item?.category ?? 'OTHER', subject, message, review: says(WORDLESS[turn % WORDLESS.length] ?? 5), ...(turn % 2 === 0 ? { ofClient: says(5) } : {}) };
}
