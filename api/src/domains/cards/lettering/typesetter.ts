import { Injectable } from '@nestjs/common';
import { FontBook } from './font-book.js';
import type { Voice } from './font-catalogue.js';
import { directionOf, shapeLine, type Cluster, type ShapedLine } from './shaped-line.js';

/** How a text is to stand. */
export interface Measure {
  readonly voice: Voice;
  /** Sizes in pixels to try, largest first: the first at which the text fits is taken, the last cuts what is too long. */
  readonly sizes: readonly number[];
  /** Pixels. */
  readonly width: number;
  readonly lines: number;
}

/** A text set in lines. */
export interface TextBlock {
  readonly lines: readonly ShapedLine[];
  /** Pixels to an em. */
  readonly size: number;
  readonly direction: 'ltr' | 'rtl';
}

/** A piece that stays on one line, with the space after it. */
interface Word {
  readonly clusters: readonly Cluster[];
  /** Ems, without the space at its end. */
  readonly width: number;
  readonly space: number;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('und', { granularity: 'word' });
const blank = /^\s+$/u;

/** Sets plain text of any script in lines. What no font has is left out, as a box would say less than nothing. */
@Injectable()
export class Typesetter {
  constructor(private readonly fonts: FontBook) {}

  /** An empty block for an empty text, or one that no font has. */
  async set(text: string, measure: Measure): Promise<TextBlock> {
    const direction = directionOf(text);
    const clusters = await this.clusters(text, measure.voice);
    const ellipsis = await this.clusters('…', measure.voice);
    const pieces = piecesOf(clusters, direction);
    for (const size of measure.sizes) {
      const lines = broken(pieces, measure.width / size);
      if (lines !== null && lines.length <= measure.lines) return { size, direction, lines: lines.map((line) => shapeLine(line, direction)) };
    }
    const size = measure.sizes.at(-1) ?? 16;
    const lines = cut(clusters, { width: measure.width / size, lines: measure.lines, ellipsis, direction });
    return { size, direction, lines: lines.map((line) => shapeLine(line, direction)) };
  }

  private async clusters(text: string, voice: Voice): Promise<Cluster[]> {
    const known = new Map<string, Promise<Cluster['font'] | null>>();
    const found: Cluster[] = [];
    for (const { segment } of graphemes.segment(text.replace(/\s+/gu, ' ').trim())) {
      const font = await (known.get(segment) ?? this.fonts.fontFor(segment, text, voice));
      known.set(segment, Promise.resolve(font));
      // Where something was left out, two spaces would meet.
      if (font !== null && !(segment === ' ' && (found.length === 0 || found.at(-1)?.text === ' '))) found.push({ text: segment, font });
    }
    return found.at(-1)?.text === ' ' ? found.slice(0, -1) : found;
  }
}

// Words with what follows them closely; scripts without spaces are broken where their dictionaries say.
function piecesOf(clusters: readonly Cluster[], direction: 'ltr' | 'rtl'): Word[] {
  const starts = new Set<number>();
  for (const { index, segment, isWordLike } of words.segment(clusters.map(({ text }) => text).join(''))) {
    // Signs that close stay with what they close.
    if (isWordLike === true || /^[\p{Ps}\p{Pi}#@]/u.test(segment)) starts.add(index);
  }
  const groups: Cluster[][] = [];
  let at = 0;
  for (const cluster of clusters) {
    const previous = groups.at(-1);
    const opened = previous?.length === 1 && /^[\p{Ps}\p{Pi}#@]$/u.test(previous[0]?.text ?? '');
    if (previous === undefined || (starts.has(at) && !opened)) groups.push([cluster]);
    else previous.push(cluster);
    at += cluster.text.length;
  }
  return groups.map((group) => wordOf(group, direction));
}

function wordOf(clusters: readonly Cluster[], direction: 'ltr' | 'rtl'): Word {
  const bare = clusters.filter(({ text }, index) => !(blank.test(text) && index === clusters.length - 1));
  const width = shapeLine(bare, direction).width;
  return { clusters, width, space: shapeLine(clusters, direction).width - width };
}

// Greedy lines within a width in ems; `null` when one word alone is wider.
function broken(pieces: readonly Word[], width: number): Cluster[][] | null {
  const lines: Cluster[][] = [];
  let filled = Infinity;
  for (const { clusters, width: wide, space } of pieces) {
    if (wide > width) return null;
    if (filled + wide > width) {
      lines.push([]);
      filled = 0;
    }
    lines.at(-1)?.push(...clusters);
    filled += wide + space;
  }
  return lines.map(trimmed);
}

interface Cutting {
  readonly width: number;
  readonly lines: number;
  readonly ellipsis: readonly Cluster[];
  readonly direction: 'ltr' | 'rtl';
}

// Fills line after line, words broken where they must be; the last ends in an ellipsis when something is left.
function cut(clusters: readonly Cluster[], { width, lines: most, ellipsis, direction }: Cutting): Cluster[][] {
  const lines: Cluster[][] = [];
  let rest = [...clusters];
  while (rest.length > 0 && lines.length < most) {
    const last = lines.length === most - 1;
    const fits = (count: number): boolean => {
      const marked = last && count < rest.length ? [...rest.slice(0, count), ...ellipsis] : rest.slice(0, count);
      return shapeLine(marked, direction).width <= width;
    };
    const count = mostThat(fits, rest.length);
    const end = count === rest.length ? count : endOfLine(rest, count);
    const line = trimmed(rest.slice(0, end));
    lines.push(last && end < rest.length ? [...line, ...ellipsis] : line);
    rest = trimmedStart(rest.slice(end));
  }
  return lines;
}

// The largest count from 1 that fits; what is wider with one letter more never fits with two.
function mostThat(fits: (count: number) => boolean, all: number): number {
  let [sure, above] = [1, all + 1];
  while (above - sure > 1) {
    const middle = (sure + above) >> 1;
    if (fits(middle)) sure = middle;
    else above = middle;
  }
  return sure;
}

// Signs that may not begin a line.
const closing = /^[\p{Pe}\p{Pf}\p{Po}ー々]/u;

// After a word, where one ends in the second half of the line, and never before a sign that closes something.
function endOfLine(clusters: readonly Cluster[], count: number): number {
  if (clusters[count]?.text === ' ') return count;
  const space = clusters.slice(0, count).findLastIndex(({ text }) => text === ' ');
  let end = space > count / 2 ? space : count;
  while (end > count / 2 && closing.test(clusters[end]?.text ?? '')) end -= 1;
  return end;
}

function trimmed(line: readonly Cluster[]): Cluster[] {
  const end = line.findLastIndex(({ text }) => text !== ' ');
  return line.slice(0, end + 1);
}

function trimmedStart(line: readonly Cluster[]): Cluster[] {
  const start = line.findIndex(({ text }) => text !== ' ');
  return start === -1 ? [] : line.slice(start);
}
