import { createHash, randomUUID } from 'node:crypto';
import type { ImageStatus } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { formatMediaName, mediaKeyOf, type VariantFormat } from '../model/media-name.js';
import { variantSizes } from '../model/variant-plan.js';
import type { StoredVariant } from '../store/image-row.js';

/** An image as a test knows it. */
export interface TestImage {
  readonly id: string;
  readonly ownerId: string;
  readonly status: ImageStatus;
  readonly originalKey: string;
  readonly contentHash: string;
  /** Empty unless the image is ready. */
  readonly variants: readonly StoredVariant[];
}

/** Makes rows of images; ready unless told otherwise. Storage holds nothing for them. */
export class ImageFactory {
  private status: ImageStatus = 'READY';
  private problem: string | null = null;
  private size = { width: 1_200, height: 900 };
  private uploadedAt = new Date();
  private claimed = false;
  private contentHash = createHash('sha256').update(randomUUID()).digest('hex');

  constructor(private readonly ownerId: string) {}

  /** Stored, and nobody has looked at it. */
  uploaded(): this {
    return this.as('UPLOADED', null);
  }

  processing(): this {
    return this.as('PROCESSING', null);
  }

  rejected(problem = 'This file cannot be read as an image.'): this {
    return this.as('REJECTED', problem);
  }

  measuring(width: number, height: number): this {
    this.size = { width, height };
    return this;
  }

  uploadedOn(moment: Date): this {
    this.uploadedAt = moment;
    return this;
  }

  /** Something shows it, so it does not count as unused. */
  inUse(): this {
    this.claimed = true;
    return this;
  }

  withHash(contentHash: string): this {
    this.contentHash = contentHash;
    return this;
  }

  async save(db: Queryable): Promise<TestImage> {
    const id = randomUUID();
    const key = mediaKeyOf(id, this.contentHash);
    const ready = this.status === 'READY';
    const variants = ready ? this.variants(key) : [];
    const originalKey = `originals/${this.uploadedAt.toISOString().slice(0, 10)}/${id}`;
    await db.execute(
      `INSERT INTO images (id, owner_id, status, problem, progress, bytes, content_hash, original_key, width, height, thumbhash,
                           media_key, variants, claimed_at, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, 100000, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)`,
      [
        id,
        this.ownerId,
        this.status,
        this.problem,
        ready ? 100 : 0,
        this.contentHash,
        originalKey,
        ready ? this.size.width : null,
        ready ? this.size.height : null,
        ready ? '3OcRJYB4d3h/iIeHeEh3eIhw+j3A' : null,
        ready ? key : null,
        ready ? JSON.stringify(variants) : null,
        this.claimed ? this.uploadedAt : null,
        this.uploadedAt,
      ],
    );
    return { id, ownerId: this.ownerId, status: this.status, originalKey, contentHash: this.contentHash, variants };
  }

  private as(status: ImageStatus, problem: string | null): this {
    this.status = status;
    this.problem = problem;
    return this;
  }

  private variants(key: string): StoredVariant[] {
    const formats: VariantFormat[] = ['avif', 'webp'];
    return variantSizes(this.size).flatMap(({ width, height }) =>
      formats.map((format) => ({ format, width, height, name: formatMediaName({ key, width, format }), bytes: width * 10 })),
    );
  }
}

/** `anImage().of(ada.id).save(db)` */
export function anImage(): { of(ownerId: string): ImageFactory } {
  return { of: (ownerId) => new ImageFactory(ownerId) };
}
