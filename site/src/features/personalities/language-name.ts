const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

/** A language as people call it in English: `pt-BR` is "Brazilian Portuguese". A tag that is none stays as it is. */
export function languageName(tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
