import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A picture with a red left half and a blue right half, so that a test sees which way it lies. */
export function picture(width = 400, height = 300): Sharp {
  const red = { create: { width: Math.floor(width / 2), height, channels: 3 as const, background: '#e00000' } };
  return sharp({ create: { width, height, channels: 3, background: '#0000e0' } }).composite([{ input: red, left: 0, top: 0 }]);
}

/** A photograph that says where it was taken, who took it and with what. */
export async function photographWithPlace(kind: 'jpeg' | 'png' | 'webp' | 'avif' = 'jpeg'): Promise<Buffer> {
  const exif = {
    IFD0: { Make: 'PLANTED-CAMERA', Copyright: 'PLANTED-NAME' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 31/1 12/1', GPSLongitudeRef: 'E', GPSLongitude: '13/1 24/1 18/1' },
  };
  return picture(1_200, 900).withExif(exif).withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">PLANTED-XMP</x:xmpmeta>')
    .toFormat(kind)
    .toBuffer();
}

/** A picture that lies on its side and says so (EXIF orientation 6: turn it right by 90°). */
export function turnedPhotograph(): Promise<Buffer> {
  return picture(400, 300).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
}

/** Half transparent all over. */
export function transparentPng(): Promise<Buffer> {
  return sharp({ create: { width: 200, height: 100, channels: 4, background: { r: 0, g: 200, b: 0, alpha: 0.5 } } }).png().toBuffer();
}

/** As print shops send them. */
export function cmykPhotograph(): Promise<Buffer> {
  return picture(400, 300).toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer();
}

/** Half of a photograph. */
export async function cutPhotograph(): Promise<Buffer> {
  const whole = await sharp(noise(400, 300), { raw: { width: 400, height: 300, channels: 3 } }).jpeg().toBuffer();
  return whole.subarray(0, whole.length / 2);
}

/** A small true PNG of exactly so many bytes; what follows the picture is padding. */
export async function pngOfBytes(bytes: number): Promise<Buffer> {
  const png = await picture(100, 100).png().toBuffer();
  return Buffer.concat([png, Buffer.alloc(bytes - png.length)]);
}

/** An image to image programs, a page with a script to browsers that guess. */
export async function polyglot(): Promise<Buffer> {
  return Buffer.concat([await picture(100, 100).png().toBuffer(), Buffer.from('<html><script>PLANTED-SCRIPT</script></html>')]);
}

/** A page that calls itself a PNG. */
export const pageAsPng = Buffer.from('<!doctype html><html><body><script>alert(document.cookie)</script></body></html>');

/** A drawing that can carry scripts. */
export const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><script>alert(1)</script></svg>');

/** A greyscale PNG of `side` × `side` black pixels: few bytes, many megabytes once decoded. */
export function blackPng(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8;
  const rows = deflateSync(Buffer.alloc((side + 1) * side), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** A picture followed by single pixels, frame after frame. */
export async function gifOfFrames(frames: number): Promise<Buffer> {
  const first = await picture(100, 80).gif().toBuffer();
  // Separator, left, top, 1 × 1, no colours of its own; then: code size 2, codes “clear, colour 0, end”.
  const pixel = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  return Buffer.concat([first.subarray(0, -1), ...Array.from({ length: frames - 1 }, () => pixel), Buffer.from([0x3b])]);
}

/** Pixels that no encoder can make small. */
export function noise(width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  let state = 1;
  for (let at = 0; at < pixels.length; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    pixels[at] = state >> 16;
  }
  return pixels;
}

function chunk(type: string, data: Buffer): Buffer {
  const framed = Buffer.alloc(data.length + 12);
  framed.writeUInt32BE(data.length, 0);
  framed.write(type, 4, 'latin1');
  data.copy(framed, 8);
  framed.writeUInt32BE(crc32(framed.subarray(4, 8 + data.length)), 8 + data.length);
  return framed;
}
