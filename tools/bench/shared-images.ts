import { createHash, randomUUID } from 'node:crypto';
import { builtModule } from './built-module.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

interface VariantPlan {
  variantSizes(original: Size): readonly Size[];
}

interface MediaName {
  mediaKeyOf(imageId: string, contentHash: string): string;
  formatMediaName(name: { key: string; width: number; format: string }): string;
}

const shapes: readonly Size[] = [
  { width: 1600, height: 1200 },
  { width: 1200, height: 1600 },
  { width: 1400, height: 1400 },
  { width: 2400, height: 1350 },
  { width: 1080, height: 1920 },
];

/** Rows of ready images as the media domain writes them; storage holds nothing for them. */
export async function sharedImages(ownerId: string, count = 200): Promise<Record<string, unknown>[]> {
  const { variantSizes } = await builtModule<VariantPlan>('domains/media/model/variant-plan.js');
  const { mediaKeyOf, formatMediaName } = await builtModule<MediaName>('domains/media/model/media-name.js');
  return Array.from({ length: count }, (_, index) => {
    const id = randomUUID();
    const size = shapes[index % shapes.length] ?? { width: 1600, height: 1200 };
    const contentHash = createHash('sha256').update(id).digest('hex');
    const key = mediaKeyOf(id, contentHash);
    const variants = variantSizes(size).flatMap(({ width, height }) =>
      ['avif', 'webp'].map((format) => ({ format, width, height, name: formatMediaName({ key, width, format }), bytes: width * 90 })),
    );
    return {
      id,
      owner_id: ownerId,
      content_hash: contentHash,
      original_key: `originals/bench/${id}`,
      ...size,
      thumbhash: '3OcRJYB4d3h/iIeHeEh3eIhw+j3A',
      media_key: key,
      variants,
    };
  });
}
