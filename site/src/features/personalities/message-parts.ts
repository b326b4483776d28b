/** A stretch of a message: words, or lines to be set as code. */
export interface MessagePart {
  readonly kind: 'words' | 'code';
  readonly text: string;
}

const fence = /^[^\S\n]*```[^\n]*\n([\s\S]*?)^[^\S\n]*```[^\S\n]*$/gmu;
const wholeJson = /^\s*(\{\s*\n[\s\S]*\}|\[\s*\n[\s\S]*\])\s*$/u;

/** Parts of a sample message: models answer in code fences, which read badly as prose. Nothing else of Markdown is read. */
export function messageParts(content: string): readonly MessagePart[] {
  const text = content.replace(/\r\n?/gu, '\n');
  if (wholeJson.test(text)) return [{ kind: 'code', text: text.trim() }];
  const parts: MessagePart[] = [];
  let from = 0;
  for (const match of text.matchAll(fence)) {
    parts.push({ kind: 'words', text: text.slice(from, match.index) });
    parts.push({ kind: 'code', text: (match[1] ?? '').replace(/\s+$/u, '') });
    from = match.index + match[0].length;
  }
  parts.push({ kind: 'words', text: text.slice(from) });
  return parts.filter((part) => part.text.trim() !== '');
}
