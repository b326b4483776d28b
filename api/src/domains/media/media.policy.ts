import { definePolicies } from '../../platform/policy/policy.js';

/** Unused images that one member may have; what an item shows does not count. */
export const UNUSED_IMAGES = 200;

/** Who may do what with images. */
export const mediaPolicy = definePolicies('media', {
  upload: { who: 'MEMBER', rows: 'own images', limit: `${UNUSED_IMAGES} images that no item uses; 60 uploads a minute` },
  readUpload: { who: 'MEMBER', rows: 'own images' },
  readMedia: { who: 'ANYONE', rows: 'images that something public shows, or with a signed preview', limit: '3,000 requests a minute' },
});
