import sharp from 'sharp';
import { agate } from './families/agate.js';
import { arches } from './families/arches.js';
import { blooms } from './families/blooms.js';
import { contours } from './families/contours.js';
import { cutouts } from './families/cutouts.js';
import { discs } from './families/discs.js';
import { facades } from './families/facades.js';
import { facets } from './families/facets.js';
import { flow } from './families/flow.js';
import { glyphs } from './families/glyphs.js';
import { grove } from './families/grove.js';
import { halftone } from './families/halftone.js';
import { knots } from './families/knots.js';
import { loom } from './families/loom.js';
import { masks } from './families/masks.js';
import { moons } from './families/moons.js';
import { orbits } from './families/orbits.js';
import { quilt } from './families/quilt.js';
import { reeds } from './families/reeds.js';
import { ridges } from './families/ridges.js';
import { sails } from './families/sails.js';
import { shards } from './families/shards.js';
import { shoal } from './families/shoal.js';
import { spectrum } from './families/spectrum.js';
import { steps } from './families/steps.js';
import { terrazzo } from './families/terrazzo.js';
import { tiles } from './families/tiles.js';
import { transit } from './families/transit.js';
import { vessels } from './families/vessels.js';
import { waves } from './families/waves.js';
import { palettes, type PaletteName } from './palettes.js';
import { Seeded } from './seeded.js';
import type { Family } from './sheet.js';

const families = {
  agate, arches, blooms, contours, cutouts, discs, facades, facets, flow, glyphs, grove, halftone, knots,
  loom, masks, moons, orbits, quilt, reeds, ridges, sails, shards, shoal, spectrum, steps, terrazzo, tiles,
  transit, vessels, waves,
} as const satisfies Record<string, Family>;

/** Pixels. */
const formats = {
  landscape: [1_600, 1_200],
  wide: [1_600, 1_000],
  square: [1_400, 1_400],
  portrait: [1_200, 1_500],
  tall: [1_200, 1_600],
  panorama: [1_680, 720],
  banner: [1_920, 480],
  avatar: [640, 640],
} as const;

export type FamilyName = keyof typeof families;
export type FormatName = keyof typeof formats;

/** All that decides a picture. */
export interface PictureSpec {
  readonly seed: string;
  readonly family: FamilyName;
  readonly palette: PaletteName;
  readonly format: FormatName;
}

/** Families and palettes by name, for contact sheets and tests. */
export const familyNames = Object.keys(families) as FamilyName[];

/** A picture as SVG. The same spec gives the same text. */
export function drawPicture({ seed, family, palette, format }: PictureSpec): string {
  const [width, height] = formats[format];
  const colours = palettes[palette];
  const random = new Seeded(`${family}/${palette}/${seed}`);
  const content = families[family]({ width, height, palette: colours, random });
  const ground = `<rect width="${width}" height="${height}" fill="${colours.ground}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${ground}${content}</svg>`;
}

/** A picture as the JPEG that its maker would upload. */
export function renderPicture(spec: PictureSpec): Promise<Buffer> {
  return sharp(Buffer.from(drawPicture(spec))).flatten().jpeg({ quality: 92, chromaSubsampling: '4:4:4' }).toBuffer();
}
