/**
 * A prompt as it is stored: NFC, line ends as `\n`, no control characters, no lone surrogates. Unlike text that people
 * read it keeps its tabs, because prompts hold tables and code.
 */
export function promptText(text: string): string {
  const lines = text.toWellFormed().replace(/\r\n?/g, '\n');
  return lines.replace(/(?![\t\n])\p{Cc}/gu, '').normalize('NFC').trim();
}
