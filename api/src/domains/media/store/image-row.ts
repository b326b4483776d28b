import type { ImageStatus, Picture } from '@guildhall/contracts';
import type { VariantFormat } from '../model/media-name.js';

/** One stored variant. */
export interface StoredVariant {
  readonly format: VariantFormat;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** File name under `/media/`. */
  readonly name: string;
  readonly bytes: number;
}

/** What the worker needs to know of an image. */
export interface ImageWork {
  readonly id: string;
  readonly ownerId: string;
  readonly status: ImageStatus;
  readonly contentHash: string;
  readonly originalKey: string;
  readonly deleted: boolean;
}

/** What decoding and encoding brought. */
export interface EncodedImage {
  readonly width: number;
  readonly height: number;
  readonly thumbhash: string;
  readonly mediaKey: string;
  readonly variants: readonly StoredVariant[];
}

/** An image as its owner sees it; the picture's addresses are not signed yet. */
export interface EditableImageRow {
  readonly id: string;
  readonly status: ImageStatus;
  /** Per cent. */
  readonly progress: number;
  readonly problem: string | null;
  readonly picture: Picture | null;
}

/** An image that a domain may attach to something of its own. */
export interface ClaimedImage {
  readonly id: string;
  readonly status: ImageStatus;
}
