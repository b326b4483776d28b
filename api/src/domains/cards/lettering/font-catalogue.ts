import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A voice of the design: large names, or running text. */
export type Voice = 'display' | 'text';

/** A file of a variable font, which covers a part of Unicode, and where on its axes the design stands. */
export interface FontFile {
  readonly file: string;
  readonly axes: Readonly<Record<string, number>>;
  /** Tracking in ems: the display face is set tight, scripts whose letters join must not be. */
  readonly tracking: number;
}

interface Family {
  readonly name: string;
  /** Files carry the name of an axis. */
  readonly axis: 'wght' | 'opsz';
  readonly axes: Readonly<Record<string, number>>;
  readonly tracking: number;
}

interface Span {
  readonly first: number;
  readonly last: number;
  readonly file: FontFile;
}

const own: Readonly<Record<Voice, Family>> = {
  display: { name: 'bricolage-grotesque', axis: 'opsz', axes: { wght: 640, opsz: 28 }, tracking: -0.025 },
  text: { name: 'instrument-sans', axis: 'wght', axes: { wght: 450 }, tracking: 0 },
};

/** Weight of the other scripts beside each of them. */
const weights: Readonly<Record<Voice, number>> = { display: 620, text: 440 };

/** What the design's own faces do not have, in the order in which it is asked. */
const scripts = ['', '-arabic', '-hebrew', '-devanagari', '-bengali', '-tamil', '-thai'] as const;

/** Chinese characters differ between countries; what else stands in a text tells whose they are. */
const east = { japanese: ['-jp', '-sc', '-kr'], korean: ['-kr', '-sc', '-jp'], chinese: ['-sc', '-jp', '-kr'] } as const;

const require = createRequire(import.meta.url);

/** Knows which font file may have which character, from the packages' own lists. The files are opened by the font book. */
export class FontCatalogue {
  private readonly families = new Map<string, readonly Span[]>();

  /** Files that may have a character, best first. @param text what it stands in. */
  candidates(point: number, text: string, voice: Voice): FontFile[] {
    return familiesFor(text, voice).flatMap((family) =>
      this.spans(family)
        .filter(({ first, last }) => point >= first && point <= last)
        .map(({ file }) => file),
    );
  }

  private spans(family: Family): readonly Span[] {
    const key = `${family.name} ${family.axes['wght'] ?? 0}`;
    const spans = this.families.get(key) ?? spansOf(family);
    this.families.set(key, spans);
    return spans;
  }
}

function familiesFor(text: string, voice: Voice): Family[] {
  const others = [...scripts, ...east[readingOf(text)]];
  return [own[voice], ...others.map((name): Family => ({ name: `noto-sans${name}`, axis: 'wght', axes: { wght: weights[voice] }, tracking: 0 }))];
}

function readingOf(text: string): keyof typeof east {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'japanese';
  return /\p{Script=Hangul}/u.test(text) ? 'korean' : 'chinese';
}

// `{"latin": "U+0000-00FF,U+0131", "[42]": "U+4e00-…"}`: what the package's own style sheet says of each file.
function spansOf({ name, axis, axes, tracking }: Family): Span[] {
  const list = require.resolve(`@fontsource-variable/${name}/unicode.json`);
  const ranges = JSON.parse(readFileSync(list, 'utf8')) as Record<string, string>;
  return Object.entries(ranges).flatMap(([part, text]) => {
    const file = { file: join(dirname(list), 'files', `${name}-${part.replace(/[[\]]/g, '')}-${axis}-normal.woff2`), axes, tracking };
    return text.split(',').map((range): Span => {
      const [first = '0', last = first] = range.trim().slice(2).split('-');
      return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16), file };
    });
  });
}
