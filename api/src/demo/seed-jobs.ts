import type { Transaction } from '../platform/database/database.js';
import { CreatorRatings } from '../domains/reviews/index.js';
import { adaRequests } from './content/ada-jobs.js';
import { jobsByCreator } from './content/all-jobs.js';
import { clients } from './content/clients.js';
import type { DemoAccount, DemoCreator } from './content/demo-content.js';
import { datesOf } from './job-dates.js';
import { addJob, addRequest, type JobSides } from './store/demo-jobs.js';

const DAY = 86_400_000;
const ratings = new CreatorRatings();

/** Ids of the clients by their name at Discord. */
export type ClientIds = ReadonlyMap<string, string>;

/** Whose jobs are added, and when that is. */
export interface JobsOf {
  readonly creator: DemoCreator;
  readonly creatorId: string;
  readonly clientIds: ClientIds;
  readonly now: Date;
}

/** Adds the jobs of one creator that were never there, with their reviews. @returns how many. */
export async function addJobs(tx: Transaction, { creator, creatorId, clientIds, now }: JobsOf): Promise<number> {
  const { username } = creator.account;
  const jobs = jobsByCreator.get(username) ?? [];
  let added = 0;
  for (const [nth, job] of jobs.entries()) {
    const name = `inquiry/${username}/${jobs.length - nth}`;
    const dates = datesOf(job, { name, nth, of: jobs.length, joinedDaysAgo: creator.daysAgo }, now);
    if (await addJob(tx, name, { job, dates, sides: sidesOf(creatorId, clientIds, turnOf(username) + nth) })) added += 1;
  }
  if (added > 0) await ratings.recount(tx, creatorId);
  if (username === 'ada') await addRequests(tx, creatorId, { clientIds, now });
  return added;
}

async function addRequests(tx: Transaction, creatorId: string, { clientIds, now }: Pick<JobsOf, 'clientIds' | 'now'>): Promise<void> {
  for (const [nth, request] of adaRequests.entries()) {
    const at = new Date(now.getTime() - (0.3 + nth * 1.7) * DAY);
    await addRequest(tx, `request/ada/${adaRequests.length - nth}`, { request, at, sides: sidesOf(creatorId, clientIds, 12 + nth) });
  }
}

// Neighbours in the list of creators begin with different clients; nobody asks the same creator twice.
function turnOf(username: string): number {
  return username === 'ada' ? 0 : 2 + [...jobsByCreator.keys()].indexOf(username) * 3;
}

function sidesOf(creatorId: string, clientIds: ClientIds, turn: number): JobSides {
  const client = clients[turn % clients.length] as DemoAccount;
  const id = clientIds.get(client.username);
  if (id === undefined) throw new Error(`The account of ${client.username} is gone`);
  return { creatorId, client: { id, name: client.name, email: client.email } };
}
