import bidiFactory from 'bidi-js';
import type { OpenFont } from './font-book.js';

/** One user-perceived character with the font that has it. */
export interface Cluster {
  readonly text: string;
  readonly font: OpenFont;
}

/** A line of text as outlines, in ems from its left end on the base line, y downwards. */
export interface ShapedLine {
  readonly width: number;
  readonly glyphs: readonly { readonly x: number; readonly y: number; /** Ems to a unit of the path. */ readonly scale: number; readonly path: string }[];
}

interface Run {
  readonly level: number;
  readonly font: OpenFont;
  text: string;
}

const bidi = bidiFactory();

/** The direction of a text: that of its first letter that has one. */
export function directionOf(text: string): 'ltr' | 'rtl' {
  return (bidi.getEmbeddingLevels(text, 'auto').paragraphs[0]?.level ?? 0) % 2 === 1 ? 'rtl' : 'ltr';
}

/**
 * Sets one line: letters joined and ligated as their script wants, marks placed, right-to-left words in their order. Outlines and not
 * text, because the drawing library knows one direction and mixes up words of several fonts.
 */
export function shapeLine(clusters: readonly Cluster[], direction: 'ltr' | 'rtl'): ShapedLine {
  const glyphs: ShapedLine['glyphs'][number][] = [];
  let x = 0;
  for (const run of visualOrder(runsOf(clusters, direction))) x = shapeRun(run, x, glyphs);
  return { width: x, glyphs };
}

function runsOf(clusters: readonly Cluster[], direction: 'ltr' | 'rtl'): Run[] {
  const { levels } = bidi.getEmbeddingLevels(clusters.map(({ text }) => text).join(''), direction);
  const runs: Run[] = [];
  let at = 0;
  for (const { text, font } of clusters) {
    const level = levels[at] ?? 0;
    const last = runs.at(-1);
    if (last?.level === level && last.font === font) last.text += text;
    else runs.push({ level, font, text });
    at += text.length;
  }
  return runs;
}

// Rule L2 of the bidirectional algorithm: from the highest level down, turn round every stretch that is at least as high.
function visualOrder(runs: readonly Run[]): Run[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = highest; level >= 1; level -= 1) {
    for (let start = 0; start < order.length; start += 1) {
      let end = start;
      while ((order[end]?.level ?? -1) >= level) end += 1;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(start, end);
    }
  }
  return order;
}

function shapeRun({ text, level, font }: Run, from: number, glyphs: ShapedLine['glyphs'][number][]): number {
  let at = from;
  for (const { advance, x, y, path } of font.shape(text, level % 2 === 1 ? 'rtl' : 'ltr')) {
    if (path !== '') glyphs.push({ x: at + x, y: -y, scale: font.scale, path });
    at += advance + (advance > 0 ? font.tracking : 0);
  }
  return at;
}
