import type { DemoJob } from './content/demo-job.js';
import { demoId } from './demo-id.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A job with the moments of its life. */
export interface DatedJob {
  readonly deliveredAt: Date;
  readonly answeredAt: Date;
  readonly completedAt: Date;
  /** When the client has reviewed it. */
  readonly reviewedAt: Date;
  /** When the creator has reviewed the client. */
  readonly ofClientAt: Date;
  /** When what they have said opened; `null` while it is sealed. */
  readonly publishedAt: Date | null;
  /** When the creator has answered; `null` where it is too early for that. */
  readonly repliedAt: Date | null;
}

/** A job's place among those of its creator. */
export interface JobPlace {
  /** Names the job; its dates follow from it. */
  readonly name: string;
  /** Latest first, from 0. */
  readonly nth: number;
  readonly of: number;
  /** Days since the creator joined. */
  readonly joinedDaysAgo: number;
}

/** Whole number from 0 to `below`, always the same for the same name. */
function drawn(name: string, below: number): number {
  return Number.parseInt(demoId(name).slice(0, 8), 16) % below;
}

/** Spreads the jobs of a creator over the time since they joined: nothing before it, everything in order, reviews within days. */
export function datesOf(job: DemoJob, { name, nth, of, joinedDaysAgo }: JobPlace, now: Date): DatedJob {
  const span = Math.max(joinedDaysAgo - 8, 2);
  const completed = now.getTime() - (6 + ((span - 6) * (nth + 0.5)) / of) * DAY - drawn(`${name} hour`, 9) * HOUR;
  const joined = now.getTime() - joinedDaysAgo * DAY;
  const delivered = Math.max(completed - (5 + drawn(`${name} work`, 20)) * DAY, joined + DAY);
  const reviewed = completed + (5 + drawn(`${name} review`, 60)) * HOUR;
  const ofClient = completed + (3 + drawn(`${name} back`, 70)) * HOUR;
  const opens = job.ofClient === undefined ? reviewed + 14 * DAY : Math.max(reviewed, ofClient);
  const replied = opens + (4 + drawn(`${name} reply`, 30)) * HOUR;
  const past = (moment: number): Date | null => (moment <= now.getTime() ? new Date(moment) : null);
  return {
    deliveredAt: new Date(delivered),
    answeredAt: new Date(Math.min(delivered + (20 + drawn(`${name} answer`, 2_400)) * 60_000, completed)),
    completedAt: new Date(completed),
    reviewedAt: new Date(reviewed),
    ofClientAt: new Date(ofClient),
    publishedAt: past(opens),
    repliedAt: past(replied),
  };
}
