import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { MediaObjects } from '../objects/media-objects.js';
import { ImagesTable } from '../store/images-table.js';

/** Removes the files of images whose rows are marked as removed: the original and every variant. */
@Injectable()
export class RemoveImages {
  constructor(
    private readonly database: Database,
    private readonly images: ImagesTable,
    private readonly objects: MediaObjects,
  ) {}

  async run(imageIds: readonly string[]): Promise<void> {
    for (const id of imageIds) {
      const image = await this.images.work(this.database, id);
      // An event that names a living image would be a mistake, and files do not come back.
      if (image?.deleted === true) await this.objects.removeAll(image);
    }
  }
}
