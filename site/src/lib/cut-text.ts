/** One unit of UTF-16 is one letter in these, and segmenting costs as much as the rest of a card. */
const plain = /^[\x20-\x7e]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The text on one line, at most `max` user-perceived characters, cut after a word where one ends near by and never
 * inside a letter with its accents, a flag or a family emoji.
 */
export function cutText(text: string, max: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= max) return line;
  const end = endOfGrapheme(line, max);
  if (end === line.length) return line;
  const kept = line.slice(0, endOfGrapheme(line, max - 1));
  const space = kept.lastIndexOf(' ');
  const whole = line.startsWith(' ', kept.length) || space < kept.length * 0.6 ? kept : kept.slice(0, space);
  return `${whole.replace(/[\s,;:.–-]+$/u, '')}…`;
}

/** Index just after the first `count` graphemes, in UTF-16 units; the length of the text when it has fewer. */
function endOfGrapheme(text: string, count: number): number {
  if (plain.test(text)) return Math.min(text.length, count);
  let seen = 0;
  for (const { index } of graphemes.segment(text)) {
    if (seen === count) return index;
    seen += 1;
  }
  return text.length;
}
