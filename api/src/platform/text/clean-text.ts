/**
 * What never belongs in a text that people read: control characters (but tab and line feed, handled below), the
 * controls that turn the direction of what follows (they make `exe.gpj` read as `jpg.exe`), noncharacters and
 * halves of surrogate pairs. Direction *marks*, joiners and variation selectors stay: Hebrew, Persian and emoji need them.
 */
const UNWANTED = /[\u{0}-\u{8}\u{B}-\u{1F}\u{7F}-\u{9F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FEFF}\u{FFF9}-\u{FFFB}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** Line ends of every system and of Unicode. */
const LINE_END = /\r\n?|[\u0085\u2028\u2029\f\v]/g;

/** Characters that leave no ink: a name made of these alone is empty to everybody who reads it. */
const INVISIBLE = /[\s\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** A text of one line (name, title, tag): NFC, no control characters, runs of white space as one space, none at the ends. */
export function cleanLine(text: string): string {
  return text.replace(LINE_END, ' ').replace(UNWANTED, '').replace(/\s+/gu, ' ').trim().normalize('NFC');
}

/** A text of paragraphs (bio, description, reason): as typed in NFC, line ends as `\n`, no other control characters, none at the ends. */
export function cleanParagraphs(text: string): string {
  return text.replace(LINE_END, '\n').replaceAll('\t', ' ').replace(UNWANTED, '').trim().normalize('NFC');
}

/** Length in Unicode code points, the unit of every limit in the contracts and of PostgreSQL's `char_length`. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Code points that can be seen: what a lower limit counts. */
export function visibleCodePoints(text: string): number {
  return codePoints(text.replace(INVISIBLE, ''));
}
