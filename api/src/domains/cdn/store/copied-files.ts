import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';

/** Images of one owner that one statement reads. */
const STEP = 500;

const NAMES = `SELECT m.id, jsonb_path_query_array(m.variants, '$[*].name') AS names FROM images m`;

interface ImageFiles {
  readonly id: string;
  readonly names: readonly string[];
}

/** Finds the files of images that a CDN may have copies of. */
@Injectable()
export class CopiedFiles {
  /** Files of these images, removed ones included. */
  async ofImages(db: Queryable, imageIds: readonly string[]): Promise<string[]> {
    const rows = await db.query<ImageFiles>(`${NAMES} WHERE m.id = ANY($1::uuid[]) AND m.variants IS NOT NULL`, [imageIds]);
    return rows.flatMap(({ names }) => names);
  }

  /** Files that pages of items have shown which are gone. */
  async ofGoneItems(db: Queryable, paths: readonly string[]): Promise<string[]> {
    const rows = await db.query<ImageFiles>(
      `${NAMES} WHERE m.variants IS NOT NULL AND m.id IN (
         SELECT l.image_id FROM pages p
           JOIN portfolio_items i ON i.creator_id = p.owner_id AND i.slug = split_part(p.path, '/', 4)
           JOIN portfolio_item_images l ON l.item_id = i.id
          WHERE p.path = ANY($1) AND p.state = 'GONE')`,
      [paths],
    );
    return rows.flatMap(({ names }) => names);
  }

  /** All files of creators whose profile is gone, in steps: with the profile everything of theirs goes. */
  async *ofGoneCreators(db: Queryable, paths: readonly string[]): AsyncGenerator<string[]> {
    const owners = await db.query<{ id: string }>(
      `SELECT DISTINCT owner_id AS id FROM pages WHERE path = ANY($1) AND state = 'GONE' AND owner_id IS NOT NULL AND path ~ '^/portfolio/[^/]+$'`,
      [paths],
    );
    for (const owner of owners) {
      for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
        const rows = await db.query<ImageFiles>(
          `${NAMES} WHERE m.owner_id = $1 AND m.id > $2 AND m.variants IS NOT NULL AND m.claimed_at IS NOT NULL ORDER BY m.id LIMIT ${STEP}`,
          [owner.id, after],
        );
        yield rows.flatMap(({ names }) => names);
        if (rows.length < STEP) break;
        after = rows.at(-1)?.id ?? after;
      }
    }
  }
}
