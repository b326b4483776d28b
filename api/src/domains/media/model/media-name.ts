import { createHash } from 'node:crypto';

/** The formats of variants, each with its content type. */
export const variantFormats = { avif: 'image/avif', webp: 'image/webp' } as const;

/** `avif` for browsers that know it, `webp` for all others. */
export type VariantFormat = keyof typeof variantFormats;

/** Goes into every name: raise it when encoding changes, so that no cache mixes old bytes with new ones. */
const ENCODING = 2;

/** The parts of a file name under `/media/`. */
export interface MediaName {
  /** 32 hex digits that all variants of one image share. */
  readonly key: string;
  readonly width: number;
  readonly format: VariantFormat;
}

/**
 * The content hash in the names of an image's variants. It covers the image's id too: two uploads of the same file
 * share nothing, so removing one never takes the other's files away, and knowing a file does not reveal its address.
 */
export function mediaKeyOf(imageId: string, contentHash: string): string {
  return createHash('sha256').update(`${ENCODING}.${imageId}.${contentHash}`).digest('hex').slice(0, 32);
}

/** `<key>-640.avif` */
export function formatMediaName({ key, width, format }: MediaName): string {
  return `${key}-${width}.${format}`;
}

/** Reads a name back; `null` for anything that is not exactly one of ours. */
export function parseMediaName(name: string): MediaName | null {
  const match = /^([0-9a-f]{32})-([1-9]\d{0,3})\.(avif|webp)$/.exec(name);
  if (match === null) return null;
  return { key: match[1] ?? '', width: Number(match[2]), format: match[3] as VariantFormat };
}
