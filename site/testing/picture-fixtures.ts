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

/** A square picture of somebody. */
export function anAvatar(index: number): Picture {
  return aPicture(index, { id: `avatar-${index}`, alt: '', width: 1_024, height: 1_024, ...variantsUpTo(960, `a${index}`) });
}

/** A picture four times as wide as high. */
export function aBanner(index: number): Picture {
  return aPicture(index, { id: `banner-${index}`, alt: '', width: 2_880, height: 720, ...variantsUpTo(1_920, `b${index}`) });
}

function variantsUpTo(most: number, name: string): Pick<Picture, 'avif' | 'webp'> {
  const variants = (format: string) => widths.filter((width) => width <= most).map((width) => ({ width, url: `/media/${name}/${width}.${format}` }));
  return { avif: variants('avif'), webp: variants('webp') };
}
