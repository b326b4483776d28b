/** The kinds of file that are taken, as people call them. */
export type ImageKind = 'JPEG' | 'PNG' | 'WebP' | 'AVIF' | 'GIF';

/** Bytes from the beginning of a file that {@link imageKindOf} wants to see. */
export const HEAD_BYTES = 64;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const JPEG = Buffer.from([0xff, 0xd8, 0xff]);

/**
 * What a file claims to be by its first bytes, or `null` when it is none of ours. Names and declared types are never
 * looked at. It keeps SVG, PDF and TIFF away from the decoder; only decoding proves the claim.
 */
export function imageKindOf(head: Buffer): ImageKind | null {
  if (head.subarray(0, 3).equals(JPEG)) return 'JPEG';
  if (head.subarray(0, 8).equals(PNG)) return 'PNG';
  if (/^GIF8[79]a/.test(text(head, 0, 6))) return 'GIF';
  if (text(head, 0, 4) === 'RIFF' && text(head, 8, 12) === 'WEBP') return 'WebP';
  return isAvif(head) ? 'AVIF' : null;
}

// An ISO file begins with a box `ftyp`: its size, its name, the main brand, a version, the other brands.
function isAvif(head: Buffer): boolean {
  if (head.length < 16 || text(head, 4, 8) !== 'ftyp') return false;
  const end = Math.min(head.length, head.readUInt32BE(0));
  const brands = [text(head, 8, 12)];
  for (let at = 16; at + 4 <= end; at += 4) brands.push(text(head, at, at + 4));
  return brands.includes('avif') || brands.includes('avis');
}

function text(head: Buffer, from: number, to: number): string {
  return head.toString('latin1', from, to);
}
