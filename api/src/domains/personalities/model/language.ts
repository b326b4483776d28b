// Two letters alone, or two or three with a script or region, so that `notes.min.json` is not Minangkabau.
const SUFFIX = /\.([a-z]{2}|[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))|[a-z]{2,3}-[A-Z][a-z]{3})\.json$/;

/** The language that a file's name tells, as a BCP 47 tag: `law.pt-BR.json` → `pt-BR`. `null` when it tells none. */
export function languageOfFile(fileName: string): string | null {
  const tag = SUFFIX.exec(fileName)?.[1];
  return tag === undefined ? null : languageTag(tag);
}

/** The name of a file without its language and extension: `law.pt-BR.json` → `law`. */
export function stemOfFile(fileName: string): string {
  return fileName.replace(languageOfFile(fileName) === null ? /\.json$/i : SUFFIX, '');
}

/** A tag in its canonical spelling, `null` when it is none. */
export function languageTag(text: string): string | null {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? null;
  } catch {
    return null;
  }
}
