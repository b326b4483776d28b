const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** Scripts that are written from right to left. */
const fromTheRight = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg']);

/** A language as people call it in English: `pt-BR` is "Brazilian Portuguese". A tag that is none stays as it is. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Which way a language reads; `undefined` when nobody has said which it is. */
export function directionOf(tag: string | null): 'ltr' | 'rtl' | undefined {
  if (tag === null) return undefined;
  try {
    return fromTheRight.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return undefined;
  }
}
