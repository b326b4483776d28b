import type { Queryable, Transaction } from '../../platform/database/database.js';
import { demoId } from '../demo-id.js';
import type { ItemPictures, PictureWork, ProfilePicture } from '../picture-work.js';

/** An original that lies in storage already. */
export interface StoredPicture {
  readonly id: string;
  readonly alt: string;
  readonly bytes: number;
  readonly contentHash: string;
  readonly originalKey: string;
}

/** How far the pictures of the demo are. */
export interface PictureCounts {
  /** Uploaded, and not yet encoded. */
  readonly open: number;
  /** Encoded; or refused or removed, which is the end of it too. */
  readonly done: number;
}

const COLUMNS = { avatar: 'avatar_image_id', banner: 'banner_image_id' } as const satisfies Record<ProfilePicture['kind'], string>;

/** Those among the works that have no pictures and may have them: nobody has deleted them or given them others. */
export async function withoutPictures(db: Queryable, works: readonly PictureWork[]): Promise<readonly PictureWork[]> {
  const items = await bareItems(db, works.flatMap((work) => (work.kind === 'item' ? [work.itemId] : [])));
  const known = await knownImages(db, works.flatMap(({ pictures }) => pictures.map(({ imageId }) => imageId)));
  const profiles = { avatar: await bareProfiles(db, 'avatar', works), banner: await bareProfiles(db, 'banner', works) };
  const bare = (work: PictureWork): boolean => (work.kind === 'item' ? items.has(work.itemId) : profiles[work.kind].has(work.discordId));
  // Pictures that were there and are not shown any more were taken away by their creator.
  return works.filter((work) => bare(work) && !work.pictures.some(({ imageId }) => known.has(imageId)));
}

async function bareItems(db: Queryable, itemIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ id: string }>(
    `SELECT i.id FROM portfolio_items i
      WHERE i.id = ANY($1::uuid[]) AND i.deleted_at IS NULL AND i.status <> 'REMOVED'
        AND NOT EXISTS (SELECT 1 FROM portfolio_item_images l WHERE l.item_id = i.id)`,
    [itemIds],
  );
  return new Set(rows.map(({ id }) => id));
}

async function bareProfiles(db: Queryable, kind: ProfilePicture['kind'], works: readonly PictureWork[]): Promise<ReadonlySet<string>> {
  const wanted = works.flatMap((work) => (work.kind === kind ? [work.discordId] : []));
  const rows = await db.query<{ discordId: string }>(
    `SELECT u.discord_id AS "discordId" FROM users u JOIN creators c ON c.id = u.id
      WHERE u.discord_id = ANY($1) AND c.deleted_at IS NULL AND c.${COLUMNS[kind]} IS NULL`,
    [wanted],
  );
  return new Set(rows.map(({ discordId }) => discordId));
}

/** Images among those given that there have been, also those that somebody has removed since. */
export async function knownImages(db: Queryable, imageIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ id: string }>('SELECT id FROM images WHERE id = ANY($1::uuid[])', [imageIds]);
  return new Set(rows.map(({ id }) => id));
}

/** How many of the images given are where. */
export async function countPictures(db: Queryable, imageIds: readonly string[]): Promise<PictureCounts> {
  const rows = await db.query<PictureCounts>(
    `SELECT count(*) FILTER (WHERE status IN ('UPLOADED', 'PROCESSING') AND deleted_at IS NULL)::int AS open,
            count(*) FILTER (WHERE status IN ('READY', 'REJECTED') OR deleted_at IS NOT NULL)::int AS done
       FROM images WHERE id = ANY($1::uuid[])`,
    [imageIds],
  );
  return rows[0] ?? { open: 0, done: 0 };
}

/** Gives a work its pictures, all at once. @returns false when it has got others, or was deleted, in the meantime. */
export async function addPictures(tx: Transaction, work: PictureWork, pictures: readonly StoredPicture[], now: Date): Promise<boolean> {
  // Locked, so that of two drawers at once, or of a drawer and its creator, exactly one gives it pictures.
  const ownerId = work.kind === 'item' ? await lockItem(tx, work) : await lockProfile(tx, work);
  if (ownerId === undefined || (await withoutPictures(tx, [work])).length === 0) return false;
  for (const picture of pictures) await addImage(tx, picture, { ownerId, now });
  if (work.kind === 'item') await showInItem(tx, work, pictures);
  else await tx.execute(`UPDATE creators SET ${COLUMNS[work.kind]} = $2 WHERE id = $1`, [ownerId, pictures[0]?.id ?? null]);
  return true;
}

async function lockItem(tx: Transaction, { itemId }: ItemPictures): Promise<string | undefined> {
  const [item] = await tx.query<{ creatorId: string }>('SELECT creator_id AS "creatorId" FROM portfolio_items WHERE id = $1 FOR UPDATE', [itemId]);
  return item?.creatorId;
}

async function lockProfile(tx: Transaction, { discordId }: ProfilePicture): Promise<string | undefined> {
  const [profile] = await tx.query<{ id: string }>('SELECT c.id FROM creators c JOIN users u ON u.id = c.id WHERE u.discord_id = $1 FOR UPDATE OF c', [discordId]);
  return profile?.id;
}

async function showInItem(tx: Transaction, { itemId }: ItemPictures, pictures: readonly StoredPicture[]): Promise<void> {
  for (const [position, { id, alt }] of pictures.entries()) {
    await tx.execute('INSERT INTO portfolio_item_images (item_id, position, image_id, alt) VALUES ($1, $2, $3, $4)', [itemId, position, id, alt]);
  }
  // What waits for a moderator is a copy of the item; without this the pictures would be lost when it is approved.
  await tx.execute(
    `UPDATE portfolio_submissions s SET content = jsonb_set(s.content, '{images}', portfolio_item_content(i) -> 'images')
       FROM portfolio_items i WHERE s.id = $1 AND i.id = s.item_id AND s.content -> 'images' = '[]'`,
    [demoId(`submission/${itemId}`)],
  );
}

// As an upload would: the worker makes the variants from the event.
async function addImage(tx: Transaction, picture: StoredPicture, { ownerId, now }: { ownerId: string; now: Date }): Promise<void> {
  await tx.execute(
    `INSERT INTO images (id, owner_id, bytes, content_hash, original_key, claimed_at, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $6, $6)`,
    [picture.id, ownerId, picture.bytes, picture.contentHash, picture.originalKey, now],
  );
  await tx.emit({ type: 'media.image-uploaded', payload: { imageId: picture.id } });
}
