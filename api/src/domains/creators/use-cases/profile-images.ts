import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/database.js';
import { FieldProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { MediaPort } from '../../media/index.js';
import type { ProfileDetails } from '../model/profile.js';

type Shown = Pick<ProfileDetails, 'avatarImageId' | 'bannerImageId'>;

/** The fields that name an image. */
const FIELDS = ['avatarImageId', 'bannerImageId'] as const;

/** What profiles do with images, which belong to the media domain. */
@Injectable()
export class ProfileImages {
  constructor(private readonly media: MediaPort) {}

  /** Marks the images that a save brings in as used. @returns the problem of each one that cannot be, or `null`. */
  async claim(tx: Transaction, ownerId: string, change: { readonly from: Shown | null; readonly to: Shown }): Promise<ValidationProblem | null> {
    const { from, to } = change;
    // Those that were there already stay, even one that was refused since: saving something else must not fail for it.
    const added = FIELDS.flatMap((field) => (to[field] !== null && to[field] !== from?.[field] ? [{ field, id: to[field] }] : []));
    if (added.length === 0) return null;
    const claim = await this.media.claim(tx, ownerId, added.map(({ id }) => id));
    if (claim.ok) return null;
    const bad = new Set(claim.bad);
    const message = 'This image is not there any more or was refused. Choose another.';
    return new ValidationProblem(added.filter(({ id }) => bad.has(id)).map(({ field }) => new FieldProblem(field, message)));
  }
}
