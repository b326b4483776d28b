import { CropFrame, type CropShape } from './crop-frame.js';

/** A picture read into memory, or why it cannot be used. */
export type OpenedPicture = { readonly kind: 'opened'; readonly bitmap: ImageBitmap } | { readonly kind: 'refused'; readonly problem: string };

/** Pixels of the longer side that are kept: more than the largest cut has, less than a phone runs out of memory with. */
const longest = 5_760;

/** Reads a file as a picture, turned as its camera meant it. */
export async function openPicture(file: File, shape: CropShape): Promise<OpenedPicture> {
  const whole = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (!whole) return { kind: 'refused', problem: 'This file could not be read as a picture. Try another one.' };
  if (!CropFrame.fits(whole, shape)) {
    const { width, height } = whole;
    whole.close();
    const least = `${shape.shortest * shape.ratio} × ${shape.shortest}`;
    return { kind: 'refused', problem: `This picture has ${width} × ${height} pixels; ${least} is the least. Try a larger one.` };
  }
  return { kind: 'opened', bitmap: await smaller(whole) };
}

async function smaller(bitmap: ImageBitmap): Promise<ImageBitmap> {
  const scale = longest / Math.max(bitmap.width, bitmap.height);
  if (scale >= 1) return bitmap;
  const size = { resizeWidth: Math.round(bitmap.width * scale), resizeHeight: Math.round(bitmap.height * scale) };
  const resized = await createImageBitmap(bitmap, { ...size, resizeQuality: 'high' }).catch(() => null);
  if (!resized) return bitmap;
  bitmap.close();
  return resized;
}
