import type { Transaction } from '../../platform/database/database.js';
import type { DemoJob, DemoRequest, DemoReview } from '../content/demo-job.js';
import { demoId } from '../demo-id.js';
import type { DatedJob } from '../job-dates.js';

/** Who asked whom. */
export interface JobSides {
  readonly creatorId: string;
  readonly client: { readonly id: string; readonly name: string; readonly email: string };
}

/** Asked by nobody's network: limits count by it, and the demo uses up none. */
const SENDER = 'demo';

/** Adds a completed job with what its sides have said. @returns false when it was there. */
export async function addJob(tx: Transaction, name: string, { job, dates, sides }: { job: DemoJob; dates: DatedJob; sides: JobSides }): Promise<boolean> {
  const id = demoId(name);
  const { creatorId, client } = sides;
  const added = await tx.execute(
    `INSERT INTO inquiries (id, creator_id, client_user_id, client_name, client_email, client_email_key, subject, message, sender_key, status, version,
        created_at, delivered_at, first_answered_at, client_completed_at, creator_completed_at, completed_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $5, $6, $7, '${SENDER}', 'COMPLETED', 4, $8, $8, $9, $10, $10, $10, $10) ON CONFLICT DO NOTHING`,
    [id, creatorId, client.id, client.name, client.email, job.subject, job.message, dates.deliveredAt, dates.answeredAt, dates.completedAt],
  );
  if (added === 0) return false;
  await addReview(tx, { id, creatorId, author: 'CLIENT' }, { said: job.review, at: dates.reviewedAt, publishedAt: dates.publishedAt });
  if (job.ofClient !== undefined) {
    await addReview(tx, { id, creatorId, author: 'CREATOR' }, { said: job.ofClient, at: dates.ofClientAt, publishedAt: dates.publishedAt });
  }
  if (job.answer !== undefined && dates.publishedAt !== null && dates.repliedAt !== null) {
    await tx.execute(`UPDATE reviews SET answer = $2, answered_at = $3 WHERE inquiry_id = $1 AND author = 'CLIENT'`, [id, job.answer, dates.repliedAt]);
  }
  if (dates.publishedAt !== null) await tx.emit({ type: 'reviews.published', payload: { creatorId, inquiryId: id } });
  return true;
}

/** Adds an inquiry that is not completed. */
export async function addRequest(tx: Transaction, name: string, { request, at, sides }: { request: DemoRequest; at: Date; sides: JobSides }): Promise<void> {
  const { creatorId, client } = sides;
  const { subject, message, budget = null, timeline = null, status } = request;
  await tx.execute(
    `INSERT INTO inquiries (id, creator_id, client_user_id, client_name, client_email, client_email_key, subject, message, budget, timeline, sender_key,
        status, created_at, delivered_at, first_answered_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9, '${SENDER}', $10, $11, $11, $12, $11) ON CONFLICT DO NOTHING`,
    [demoId(name), creatorId, client.id, client.name, client.email, subject, message, budget, timeline, status, at, status === 'NEW' ? null : at],
  );
}

interface Side {
  readonly id: string;
  readonly creatorId: string;
  readonly author: 'CLIENT' | 'CREATOR';
}

interface Said {
  readonly said: DemoReview;
  readonly at: Date;
  readonly publishedAt: Date | null;
}

async function addReview(tx: Transaction, { id, creatorId, author }: Side, { said, at, publishedAt }: Said): Promise<void> {
  await tx.execute(
    'INSERT INTO reviews (id, inquiry_id, creator_id, author, stars, body, submitted_at, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [demoId(`review/${author}/${id}`), id, creatorId, author, said.stars, said.text, at, publishedAt],
  );
}
