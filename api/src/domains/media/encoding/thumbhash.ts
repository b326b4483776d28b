import { rgbaToThumbHash } from 'thumbhash';
import type { ImageCodec, Pixels } from './image-codec.js';

/** Pixels a side that a thumbhash is made from; it cannot take more than 100. */
const SIDE = 100;

/** About 28 bytes, in base64, from which a page draws a blurred picture until the real one is there. */
export async function thumbhashOf(codec: ImageCodec, pixels: Pixels): Promise<string> {
  const small = await codec.thumbnail(pixels, SIDE);
  return Buffer.from(rgbaToThumbHash(small.width, small.height, small.data)).toString('base64');
}
