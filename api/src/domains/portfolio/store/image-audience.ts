import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { MediaAudience } from '../../media/index.js';

/** Says of an image whether a public item shows it. */
@Injectable()
export class ImageAudience extends MediaAudience {
  constructor(private readonly database: Database) {
    super();
  }

  async isPublic(imageId: string): Promise<boolean> {
    const rows = await this.database.query<{ shown: boolean }>('SELECT image_is_public($1) AS shown', [imageId]);
    return rows[0]?.shown === true;
  }
}
