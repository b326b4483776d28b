import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { NotFoundProblem } from '../../../platform/problems/problem.js';
import { MediaPreview } from '../media-preview.js';
import type { EditableImageRow } from '../store/image-row.js';
import { ImagesTable } from '../store/images-table.js';

/** How far an upload is. Its owner alone learns that it exists. */
@Injectable()
export class ReadUpload {
  constructor(
    private readonly database: Database,
    private readonly images: ImagesTable,
    private readonly preview: MediaPreview,
  ) {}

  async run(member: Member, id: string): Promise<EditableImageRow | NotFoundProblem> {
    const image = isUUID(id) ? await this.images.editable(this.database, member.userId, id) : null;
    return image === null ? new NotFoundProblem() : this.preview.signImage(image);
  }
}
