import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { FontCatalogue, type FontFile, type Voice } from './font-catalogue.js';

/** Font files that stay open; the commonest scripts need a dozen. Each takes 20 to 400 kB of memory. */
const OPEN = 48;

/** A letter, ligature or mark as an outline. All measures in ems. */
export interface Glyph {
  readonly advance: number;
  readonly x: number;
  /** Upwards. */
  readonly y: number;
  /** Data of an SVG path in units of the font, y upwards; empty for a space. */
  readonly path: string;
}

/** A font at the design's weight. */
export interface OpenFont {
  /** Ems to a unit of its paths. */
  readonly scale: number;
  /** Ems. */
  readonly tracking: number;
  has(point: number): boolean;
  /** Joins, ligates and places the letters of a text of one direction, from left to right. */
  shape(text: string, direction: 'ltr' | 'rtl'): Glyph[];
}

/** Characters that are never drawn, so that no font needs to have them: joiners, variation selectors, direction marks. */
const ignorable = /^\p{Default_Ignorable_Code_Point}$/u;

/** Opens fonts when a text first needs them: nobody's memory holds the scripts of the world for cards that are never asked for. */
@Injectable()
export class FontBook {
  private readonly catalogue = new FontCatalogue();
  // In order of use: the first is the one to close.
  private readonly open = new Map<FontFile, Promise<OpenFont>>();

  /** The font for one cluster of a text: the first that has all of it, or else the letter without its marks. `null` when none has. */
  async fontFor(cluster: string, text: string, voice: Voice): Promise<OpenFont | null> {
    const points = [...cluster].filter((character) => !ignorable.test(character)).map((character) => character.codePointAt(0) ?? 0);
    const [base] = points;
    if (base === undefined) return null;
    let partly: OpenFont | null = null;
    for (const file of this.catalogue.candidates(base, text, voice)) {
      const open = await this.opened(file);
      if (points.every((point) => open.has(point))) return open;
      if (partly === null && open.has(base)) partly = open;
    }
    return partly;
  }

  private opened(file: FontFile): Promise<OpenFont> {
    const open = this.open.get(file) ?? openFont(file);
    this.open.delete(file);
    this.open.set(file, open);
    const [oldest] = this.open.keys();
    if (this.open.size > OPEN && oldest !== undefined) this.open.delete(oldest);
    return open;
  }
}

async function openFont({ file, axes, tracking }: FontFile): Promise<OpenFont> {
  // Loaded with the first card: the modules bring WebAssembly of their own, which other processes never need.
  const [harfbuzz, { decompress }] = await Promise.all([import('harfbuzzjs'), import('wawoff2')]);
  const face = new harfbuzz.Face(new harfbuzz.Blob(await decompress(await readFile(file))));
  const font = new harfbuzz.Font(face);
  font.setVariations(Object.entries(axes).map(([tag, value]) => new harfbuzz.Variation(tag, value)));
  const scale = 1 / face.upem;
  return {
    scale,
    tracking,
    has: (point) => (font.nominalGlyph(point) ?? 0) !== 0,
    shape(text, direction) {
      const letters = new harfbuzz.Buffer();
      letters.addText(text);
      letters.guessSegmentProperties();
      letters.setDirection(direction === 'rtl' ? harfbuzz.Direction.RTL : harfbuzz.Direction.LTR);
      harfbuzz.shape(font, letters);
      return letters.getGlyphInfosAndPositions().map(({ codepoint, xAdvance = 0, xOffset = 0, yOffset = 0 }) => ({
        advance: xAdvance * scale,
        x: xOffset * scale,
        y: yOffset * scale,
        path: font.glyphToPath(codepoint),
      }));
    },
  };
}
