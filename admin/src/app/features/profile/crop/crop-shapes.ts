import { limits } from '@guildhall/contracts';
import type { CropShape } from './crop-frame.js';

/** Which of the two pictures of a profile. */
export type ProfilePicture = 'avatar' | 'banner';

/** How each is cut: avatars are shown at up to 192 px at double density, banners across the whole page. */
export const cropShapes: Record<ProfilePicture, CropShape> = {
  avatar: { ratio: 1, shortest: limits.image.side.min, widest: 1_024, sharpFrom: 256 },
  banner: { ratio: 4, shortest: limits.image.side.min, widest: 2_880, sharpFrom: 1_280 },
};
