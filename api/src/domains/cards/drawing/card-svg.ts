import { cardSize, type PageCard } from '@guildhall/contracts';
import { brandMarkId, makersMarkBody } from '@guildhall/design-tokens';
import type { TextBlock, Typesetter } from '../lettering/typesetter.js';

/** Colours of the light scheme: a card stands on other people's pages and knows nothing of theirs. */
const colours = { paper: '#f5f6f4', ink: '#0f1614', second: '#45504c', line: '#d5dad6', seal: '#2a33d4' } as const;

/** The column of words, in pixels. */
const WORDS = { left: 72, width: 568 } as const;

/** Distance of base lines, in ems. */
const leading = { heading: 1.06, text: 1.36 } as const;

/** A block of lines and where it stands. */
interface Standing {
  readonly block: TextBlock;
  readonly colour: string;
  readonly left: number;
  readonly width: number;
  /** Base line of the first line, pixels. */
  readonly top: number;
  readonly leading: number;
}

/** Everything of a card but its pictures, as an SVG of outlines alone: it needs no font to be drawn. */
export async function cardSvg(card: PageCard, setter: Typesetter): Promise<string> {
  const brand = await setter.set('Guildhall', { voice: 'display', sizes: [30], width: 300, lines: 1 });
  const heading = await setHeading(card.heading, setter);
  const room = heading.lines.length > 2 ? 2 : 3;
  const text = await setter.set(card.text, { voice: 'text', sizes: [30], width: WORDS.width, lines: room });
  const byline = await setter.set(card.byline, { voice: 'text', sizes: [28], width: WORDS.width - 96, lines: 1 });
  const top = headingTop(heading, text);
  const below = top + (heading.lines.length - 1) * heading.size * leading.heading + 58;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<path fill="${colours.paper}" d="M0 0h${cardSize.width}v${cardSize.height}H0z"/>`,
    mark(brandMarkId, { x: 94, y: 88, size: 44, colour: colours.seal }),
    lines({ block: brand, colour: colours.ink, left: 128, width: 300, top: 98, leading: 1 }),
    lines({ block: heading, colour: colours.ink, ...WORDS, top, leading: leading.heading }),
    lines({ block: text, colour: colours.second, ...WORDS, top: below, leading: leading.text }),
    mark(card.markId, { x: 102, y: 540, size: 60, colour: colours.ink }),
    lines({ block: byline, colour: colours.second, left: 150, width: WORDS.width - 96, top: 550, leading: 1 }),
    card.pictures.length === 0 ? stamp(card.markId) : '',
    '</svg>',
  ].join('');
}

// Three lines at the most, of which the first size that fits is the largest; what is longer takes four small ones.
async function setHeading(text: string, setter: Typesetter): Promise<TextBlock> {
  const large = await setter.set(text, { voice: 'display', sizes: [92, 80, 70, 60, 52], width: WORDS.width, lines: 3 });
  if (large.size > 52) return large;
  return setter.set(text, { voice: 'display', sizes: [52, 44], width: WORDS.width, lines: 4 });
}

// The words stand in the middle between brand and maker.
function headingTop(heading: TextBlock, text: TextBlock): number {
  const height = (heading.lines.length - 1) * heading.size * leading.heading + (text.lines.length === 0 ? 0 : 58 + (text.lines.length - 1) * text.size * leading.text);
  return Math.round(128 + (482 - 128 - height) / 2 + heading.size * 0.34);
}

function lines({ block, colour, left, width, top, leading: distance }: Standing): string {
  const drawn = block.lines.flatMap((line, index) => {
    const start = block.direction === 'rtl' ? left + width - line.width * block.size : left;
    const base = top + index * block.size * distance;
    return line.glyphs.map(({ x, y, scale, path }) => {
      const unit = (scale * block.size).toFixed(5);
      return `<path transform="translate(${(start + x * block.size).toFixed(2)} ${(base + y * block.size).toFixed(2)}) scale(${unit} -${unit})" d="${path}"/>`;
    });
  });
  return drawn.length === 0 ? '' : `<g fill="${colour}">${drawn.join('')}</g>`;
}

function mark(id: string, { x, y, size, colour }: { x: number; y: number; size: number; colour: string }): string {
  return `<g color="${colour}" transform="translate(${x} ${y}) scale(${size / 64})">${makersMarkBody(id, size)}</g>`;
}

// Whoever shows no picture is shown by the mark, large, as a print on the wall.
function stamp(id: string): string {
  return mark(id, { x: 918, y: 315, size: 400, colour: colours.ink });
}
