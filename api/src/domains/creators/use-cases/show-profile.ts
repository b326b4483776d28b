import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { nextAllowed } from '../../../platform/limits/quota.js';
import { MediaPreview, type EditableImageRow } from '../../media/index.js';
import { completenessOf } from '../model/completeness.js';
import type { ProfileCompleteness } from '../model/profile.js';
import { USERNAME_QUOTA } from '../model/username.js';
import type { OwnProfileRow } from '../store/profiles-table.js';

/** A profile as its owner sees it. */
export interface OwnProfile extends Omit<OwnProfileRow, 'hasItem' | 'usernameChangedAt'> {
  readonly completeness: ProfileCompleteness;
  /** `null` when the name can be changed now. */
  readonly usernameChangeableAt: Date | null;
}

/** Makes of a row what its owner is shown: pictures that open, what is missing, when the name can change. */
@Injectable()
export class ShowProfile {
  constructor(
    private readonly preview: MediaPreview,
    private readonly clock: Clock,
  ) {}

  of({ hasItem, usernameChangedAt, ...row }: OwnProfileRow): OwnProfile {
    return {
      ...row,
      avatar: this.signed(row.avatar),
      banner: this.signed(row.banner),
      completeness: completenessOf({ ...row, hasItem, hasAvatar: isUsable(row.avatar), hasBanner: isUsable(row.banner) }),
      usernameChangeableAt: usernameChangedAt === null ? null : nextAllowed(USERNAME_QUOTA, [usernameChangedAt], this.clock.now()),
    };
  }

  private signed(image: EditableImageRow | null): EditableImageRow | null {
    return image === null ? null : this.preview.signImage(image);
  }
}

function isUsable(image: EditableImageRow | null): boolean {
  return image !== null && image.status !== 'REJECTED';
}
