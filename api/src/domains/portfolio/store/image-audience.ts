import { Injectable } from '@nestjs/common';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { MediaAudience } from '../../media/index.js';

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
}
