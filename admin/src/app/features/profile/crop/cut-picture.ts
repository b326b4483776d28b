import { limits } from '@guildhall/contracts';
import type { CropFrame } from './crop-frame.js';

const qualities = [0.92, 0.8, 0.6];

/** Draws the cut onto a canvas at the given width; the height follows from the shape. */
export function drawCut(canvas: HTMLCanvasElement, bitmap: ImageBitmap, frame: CropFrame, width = frame.output.width): void {
  canvas.width = width;
  canvas.height = Math.max(1, Math.round(width / frame.shape.ratio));
  const context = canvas.getContext('2d');
  if (!context) return;
  context.imageSmoothingQuality = 'high';
  const { x, y, width: cutWidth, height: cutHeight } = frame.area;
  context.drawImage(bitmap, x, y, cutWidth, cutHeight, 0, 0, canvas.width, canvas.height);
}

/**
 * The cut as a file that the API takes: WebP, or JPEG on white where the browser writes no WebP (a PNG of a banner could
 * be over the limit). Null when the browser has no memory for it.
 */
export async function cutPicture(bitmap: ImageBitmap, frame: CropFrame, name: string): Promise<File | null> {
  const canvas = document.createElement('canvas');
  drawCut(canvas, bitmap, frame);
  for (const type of ['image/webp', 'image/jpeg']) {
    if (type === 'image/jpeg') layOnWhite(canvas);
    for (const quality of qualities) {
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
      if (blob?.type !== type) break;
      if (blob.size <= limits.image.bytes) return new File([blob], `${name}.${type.slice('image/'.length)}`, { type });
    }
  }
  return null;
}

function layOnWhite(canvas: HTMLCanvasElement): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
}
