/** A stretch of plain text, or of text that is a link. */
export interface TextSpan {
  readonly text: string;
  /** Normalised https address, or null for text that is no link. */
  readonly href: string | null;
}

/** Ends that belong to the sentence and not to the address. */
const trailing = /[.,;:!?'"”’»…。、，；：！？]+$/u;
const address = /https:\/\/[^\s<>"“”«»`{}|\\^。、，；！？（）「」《》]+/giu;

/**
 * Plain text as people type it, as paragraphs of spans, with https addresses made into links. It returns data and no
 * markup: the template encodes every span, so nothing in a text can become an element.
 */
export function textBlocks(text: string): readonly (readonly TextSpan[])[] {
  return text
    .replace(/\r\n?/gu, '\n')
    .split(/\n[^\S\n]*\n\s*/u)
    .map((paragraph) => paragraph.replace(/^\n+|\s+$/gu, ''))
    .filter((paragraph) => paragraph !== '')
    .map(spansOf);
}

function spansOf(paragraph: string): readonly TextSpan[] {
  const spans: TextSpan[] = [];
  let from = 0;
  for (const match of paragraph.matchAll(address)) {
    const text = withoutTrailing(match[0]);
    const href = linkTarget(text);
    if (href === null) continue;
    if (match.index > from) spans.push({ text: paragraph.slice(from, match.index), href: null });
    spans.push({ text, href });
    from = match.index + text.length;
  }
  if (from < paragraph.length) spans.push({ text: paragraph.slice(from), href: null });
  return spans;
}

function withoutTrailing(text: string): string {
  let cut = text.replace(trailing, '');
  // "(see https://example.com/a)" ends before the bracket, "https://example.com/a_(b)" does not.
  while (/[)\]]$/u.test(cut) && !isBalanced(cut)) cut = cut.slice(0, -1).replace(trailing, '');
  return cut;
}

function isBalanced(text: string): boolean {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return text.endsWith(')') ? count(/\(/gu) >= count(/\)/gu) : count(/\[/gu) >= count(/\]/gu);
}

/** The address to link to, or null: https only, a real host name, no user name (`https://bank.example@evil.example`). */
export function linkTarget(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const usable = url.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.');
  return usable ? url.href : null;
}

/** Host of an address as people know it, without `www.`; for the words of a link. */
export function hostOf(href: string): string {
  return new URL(href).hostname.replace(/^www\./u, '');
}
