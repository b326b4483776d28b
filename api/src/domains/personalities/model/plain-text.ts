/**
 * Text as it is stored: NFC, no control characters but tab and line feed, no lone surrogates (PostgreSQL refuses
 * them), no space around it. Paragraphs stay.
 */
export function plainText(text: string): string {
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n');
  return lines.replace(/(?![\t\n])\p{Cc}/gu, '').normalize('NFC').trim();
}

/** The same on one line, for names: every run of white space becomes one space. */
export function singleLine(text: string): string {
  return plainText(text.replace(/\s+/gu, ' ')).replace(/\s+/gu, ' ').trim();
}

/** Length as people count it, in Unicode code points, which is the unit of every limit. */
export function lengthOf(text: string): number {
  return text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g, '_').length;
}
