import type { Picture } from '@guildhall/contracts';

const widths = [320, 640, 960, 1_280, 1_920];
const shapes = [
  [1_600, 1_200],
  [1_200, 1_600],
  [1_400, 1_400],
  [1_920, 1_080],
  [1_080, 1_920],
  [3_000, 700],
] as const;

const contentHash = (index: number): string =>
  Array.from({ length: 4 }, (_, part) => Math.imul(index + 1, 0x9e3779b1 + part * 7_919) >>> 0)
    .map((word) => word.toString(16).padStart(8, '0'))
    .join('');

/** A picture as the image pipeline delivers it. */
export function aPicture(index: number, over: Partial<Picture> = {}): Picture {
  const [width, height] = shapes[index % shapes.length] ?? shapes[0];
  const variants = (format: string) =>
    widths
      .filter((size) => size <= width)
      .map((size) => ({ width: size, url: `/media/${contentHash(index)}/${size}.${format}` }));
  return {
    id: `picture-${index}`,
    alt: `Interlocking discs in warm colours, study ${index}`,
    width,
    height,
    thumbhash: '3OcRJYB4d3h/iIeHeEh3eIhw+j3A',
    avif: variants('avif'),
    webp: variants('webp'),
    ...over,
  };
}

/** A banner, four times as wide as it is high. */
export function aBanner(index: number): Picture {
  const variants = (format: string) => [320, 640, 960, 1_600].map((width) => ({ width, url: `/media/${contentHash(index)}/b${width}.${format}` }));
  return aPicture(index, { width: 2_880, height: 720, alt: '', avif: variants('avif'), webp: variants('webp') });
}
