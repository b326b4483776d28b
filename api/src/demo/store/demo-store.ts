import type { Transaction } from '../../platform/database/database.js';
import type { DemoAccount, DemoCreator, DemoItem } from '../content/demo-content.js';
import { demoId } from '../demo-id.js';

/** An item with the moments of its life. */
export interface DatedItem {
  readonly id: string;
  readonly creatorId: string;
  readonly item: DemoItem;
  readonly submittedAt: Date;
  /** `null` while it waits. */
  readonly decidedAt: Date | null;
  /** The moderator, or `null` where the creator was trusted. */
  readonly decidedBy: string | null;
}

/** Adds somebody who is not there yet. @returns their id, also when they had signed in before. */
export async function addAccount(tx: Transaction, account: DemoAccount, at: Date): Promise<string> {
  await tx.execute(
    `INSERT INTO users (id, discord_id, discord_username, name, email, email_verified, role, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, true, $6, $7, $7) ON CONFLICT DO NOTHING`,
    [demoId(`user/${account.username}`), account.discordId, account.username, account.name, account.email, account.role, at],
  );
  const rows = await tx.query<{ id: string }>('SELECT id FROM users WHERE discord_id = $1', [account.discordId]);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error(`The account of ${account.username} is gone`);
  return id;
}

/** Adds the profile of somebody who has none, unless its name belongs to somebody else. */
export async function addCreator(tx: Transaction, creator: DemoCreator, { id, at }: { id: string; at: Date }): Promise<'added' | 'there' | 'name taken'> {
  const there = await tx.query('SELECT 1 FROM creators WHERE id = $1', [id]);
  if (there.length > 0) return 'there';
  const { username } = creator.account;
  const taken = await tx.execute('INSERT INTO creator_usernames (username, creator_id, taken_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [username, id, at]);
  if (taken === 0) return 'name taken';
  const { rates, website = null, contact = null } = creator;
  await tx.execute(
    `INSERT INTO creators (id, username, display_name, bio, skills, availability, hourly_rate_minor, project_rate_minor, currency,
        link_website, contact_email, contact_email_visible, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11::text IS NOT NULL, $12, $12)`,
    [
      ...[id, username, creator.displayName, creator.bio, creator.skills, creator.availability],
      ...[rates?.hourly ?? null, rates?.project ?? null, rates?.currency ?? null, website, contact, at],
    ],
  );
  await tx.emit({ type: 'creators.profile-saved', payload: { creatorId: id, username, created: true } });
  return 'added';
}

/** Adds an item with its submission, as yet without pictures. @returns false when it was there, in whatever state. */
export async function addItem(tx: Transaction, dated: DatedItem): Promise<boolean> {
  const { id, creatorId, item, submittedAt, decidedAt } = dated;
  const status = decidedAt === null ? 'PENDING' : 'APPROVED';
  const added = await tx.execute(
    `INSERT INTO portfolio_items (id, creator_id, slug, title, description, category, tags, project_url, featured, visibility,
        status, created_at, updated_at, published_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'PUBLIC', $10, $11, $12, $13) ON CONFLICT DO NOTHING`,
    [
      id,
      creatorId,
      item.slug,
      item.title,
      item.description,
      item.category,
      item.tags,
      item.projectUrl ?? null,
      item.featured === true,
      status,
      submittedAt,
      decidedAt ?? submittedAt,
      decidedAt,
    ],
  );
  if (added === 0) return false;
  await addSubmission(tx, dated);
  return true;
}

async function addSubmission(tx: Transaction, { id: itemId, creatorId, submittedAt, decidedAt, decidedBy }: DatedItem): Promise<void> {
  const submissionId = demoId(`submission/${itemId}`);
  const status = decidedAt === null ? 'PENDING' : 'APPROVED';
  await tx.execute(
    `INSERT INTO portfolio_submissions (id, item_id, creator_id, kind, content, status, submitted_at, updated_at, decided_at, decided_by)
     SELECT $1, i.id, i.creator_id, 'ITEM', portfolio_item_content(i), $3, $4, $4, $5, $6 FROM portfolio_items i WHERE i.id = $2`,
    [submissionId, itemId, status, submittedAt, decidedAt, decidedBy],
  );
  if (decidedAt === null) await tx.emit({ type: 'portfolio.item-submitted', payload: { submissionId, itemId, creatorId } });
  else await tx.emit({ type: 'portfolio.item-changed', payload: { itemId, creatorId } });
}
