import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/database.js';
import { FieldProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { MediaPort } from '../../media/index.js';
import type { ContentImage } from '../model/item.js';

/** Checks that the images of a draft are the creator's own, each once, and marks them as used. */
@Injectable()
export class ClaimImages {
  constructor(private readonly media: MediaPort) {}

  /** `null` when all is well; otherwise the problem names each image by its place. */
  async run(tx: Transaction, ownerId: string, images: readonly ContentImage[]): Promise<ValidationProblem | null> {
    const ids = images.map((image) => image.imageId.toLowerCase());
    const repeated = ids.flatMap((id, index) => (ids.indexOf(id) < index ? [fieldProblem(index, 'This image is in the item already.')] : []));
    if (repeated.length > 0) return new ValidationProblem(repeated);
    const claim = await this.media.claim(tx, ownerId, ids);
    if (claim.ok) return null;
    const gone = 'This image is not there any more, or it could not be read. Remove it or upload it again.';
    return new ValidationProblem(claim.bad.map((id) => fieldProblem(ids.indexOf(id.toLowerCase()), gone)));
  }
}

function fieldProblem(index: number, message: string): FieldProblem {
  return new FieldProblem(`images.${index}`, message);
}
