import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { MediaAudience } from '../../media/index.js';

/** Parameters: ids of images, and the earliest deletion that can be undone. */
export const FORGOTTEN_IMAGES = `
  SELECT wanted.id FROM unnest($1::uuid[]) AS wanted (id)
   WHERE NOT image_is_used(wanted.id)
     AND NOT EXISTS (SELECT 1 FROM portfolio_item_images l JOIN portfolio_items i ON i.id = l.item_id
                      WHERE l.image_id = wanted.id AND i.deleted_at > $2)
     AND NOT EXISTS (SELECT 1 FROM portfolio_submissions s JOIN portfolio_items i ON i.id = s.item_id
                      WHERE s.restorable AND i.deleted_at > $2
                        AND s.content -> 'images' @> jsonb_build_array(jsonb_build_object('imageId', wanted.id)))`;

/** Says of images whether something public shows them, and whether anything at all wants them. */
@Injectable()
export class ImageAudience extends MediaAudience {
  constructor(private readonly database: Database) {
    super();
  }

  async isPublic(imageId: string): Promise<boolean> {
    const rows = await this.database.query<{ shown: boolean }>('SELECT image_is_public($1) AS shown', [imageId]);
    return rows[0]?.shown === true;
  }

  async unused(db: Queryable, imageIds: readonly string[]): Promise<string[]> {
    const rows = await db.query<{ id: string }>('SELECT id FROM unnest($1::uuid[]) AS id WHERE NOT image_is_used(id)', [imageIds]);
    return rows.map((row) => row.id);
  }

  /** Of these images, those that nothing wants and nothing can want back: what was deleted after `since` can still be restored. */
  async forgotten(db: Queryable, imageIds: readonly string[], since: Date): Promise<string[]> {
    const rows = await db.query<{ id: string }>(FORGOTTEN_IMAGES, [imageIds, since]);
    return rows.map((row) => row.id);
  }
}
