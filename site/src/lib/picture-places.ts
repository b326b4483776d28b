/** A width in a layout: pixels and hundredths of the window's width together, as in `calc(50vw - 22px)`. */
export interface Width {
  readonly vw?: number;
  readonly px?: number;
}

/** A place of the site that shows a picture, and how wide it is. The numbers follow styles/: change both together. */
export interface PicturePlace {
  /** The widest that it gets, in CSS pixels. */
  readonly widest: number;
  /** Least width of the window (rem) and width of the place from there on; the widest window first, 0 last. */
  readonly widths: readonly (readonly [fromRem: number, width: Width])[];
  /** Width to height of a place that crops what it shows; absent where the place has the shape of the picture. */
  readonly shape?: number;
  /** Height of a place that is as wide as the window and crops, as CSS says it. */
  readonly height?: string;
  /** Height of the window (hundredths) that a picture may take at most. */
  readonly highest?: number;
}

/** A share of a place, such as the second of two columns. */
function share(widths: PicturePlace['widths'], part: number, gap: number): PicturePlace['widths'] {
  return widths.map(([from, { vw = 0, px = 0 }]) => [from, { vw: vw * part, px: (px - gap) * part }]);
}

/** From the window to the column of text and pictures: gutters of 16 and 32 pixels, at most 71rem, 92 on desks. */
const page: PicturePlace['widths'] = [
  [120, { px: 1_472 }],
  [75, { px: 1_136 }],
  [44, { vw: 100, px: -64 }],
  [0, { vw: 100, px: -32 }],
];

/** A card of the grid: as many columns of at least 20.5rem as fit, inside a hairline. */
const card: PicturePlace['widths'] = [
  [120, { px: 348 }],
  [75, { px: 360 }],
  [68.5, { vw: 100 / 3, px: -40 }],
  [46.5, { vw: 50, px: -46 }],
  [44, { vw: 100, px: -66 }],
  [0, { vw: 100, px: -34 }],
];

/** The same beside the filters of the marketplace: 15rem and a gap of 32 pixels less from 64rem on. */
const cardBesideFilters: PicturePlace['widths'] = [
  [120, { px: 382 }],
  [75, { px: 418 }],
  [64, { vw: 50, px: -182 }],
  ...card.slice(3),
];

/** A column of the masonry. */
const tile: PicturePlace['widths'] = [
  [120, { px: 356 }],
  [75, { px: 368 }],
  [48, { vw: 100 / 3, px: -32 }],
  [44, { vw: 50, px: -38 }],
  [0, { vw: 50, px: -22 }],
];

/** The pictures of an item's page, beside its words where there is room. */
const whole: PicturePlace['widths'] = [
  [120, { px: 1_088 }],
  [75, { px: 752 }],
  [62, { vw: 100, px: -448 }],
  ...page.slice(2),
];

const gapOfPictures = 12;

/** The pictures of a card, by how many there are. */
function placesOfCard(widths: PicturePlace['widths']): Record<'large' | 'small' | 'high' | 'whole', PicturePlace> {
  return {
    large: { widest: 446, widths: share(widths, 2 / 3, 2), shape: 32 / 27 },
    small: { widest: 222, widths: share(widths, 1 / 3, 2), shape: 32 / 27 },
    high: { widest: 222, widths: share(widths, 1 / 3, 2), shape: 16 / 27 },
    whole: { widest: 670, widths, shape: 16 / 9 },
  };
}

/** The pictures of cards, by what their grid has beside it. */
export const cardPlaces = { page: placesOfCard(card), filters: placesOfCard(cardBesideFilters) } as const;

/** What a grid of cards has beside it: nothing but the page's margin, or the filters of the marketplace. */
export type CardRoom = keyof typeof cardPlaces;

/** Every other place of the site that shows a picture. */
export const places = {
  wall: { widest: 238, widths: [[120, { px: 238 }], [62, { px: 166 }], ...share(page.slice(2), 1 / 3, 24)], shape: 3 / 4 },
  tile: { widest: 368, widths: tile },
  whole: { widest: 1_088, widths: whole, highest: 92 },
  half: {
    widest: 538,
    widths: [...share(whole.slice(0, 4), 1 / 2, gapOfPictures), [0, { vw: 100, px: -32 }]],
  },
  banner: { widest: Number.POSITIVE_INFINITY, widths: [[0, { vw: 100 }]], height: 'clamp(132px, 19vw, 304px)' },
  // A tenth of the window between 96 and 132 pixels, less its rim.
  avatar: { widest: 112, widths: [[82.5, { px: 112 }], [60, { vw: 10, px: -20 }], [0, { px: 76 }]], shape: 1 },
  avatarSmall: { widest: 48, widths: [[0, { px: 48 }]], shape: 1 },
} as const satisfies Record<string, PicturePlace>;
