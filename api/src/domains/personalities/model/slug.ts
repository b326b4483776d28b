/** Most characters of a slug. */
const LONGEST = 80;

const PATTERN = /^[a-z0-9](?:[a-z0-9-]{0,78}[a-z0-9])?$/;

/** Whether a text can be the slug of a personality; what cannot is not even asked of the database. */
export function isSlug(text: string): boolean {
  return PATTERN.test(text);
}

/** A text as a slug, or `''` when nothing of it can stand in an address (as with Chinese titles). */
export function slugOf(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return trimHyphens(trimHyphens(plain.replace(/[^a-z0-9]+/g, '-')).slice(0, LONGEST));
}

/**
 * Slugs to try, best first: the identifier, the identifier with its language, then numbered ones. A slug is taken once
 * and stays with its personality, so the order matters only when it is made.
 */
export function* slugCandidates(identifier: string, language: string | null): Generator<string> {
  const base = slugOf(identifier) || 'personality';
  yield base;
  const translated = language === null ? base : slugOf(`${base.slice(0, LONGEST - 12)}-${language}`);
  if (translated !== base) yield translated;
  for (let number = 2; ; number += 1) yield `${trimHyphens(translated.slice(0, LONGEST - 8))}-${number}`;
}

function trimHyphens(text: string): string {
  return text.replace(/^-+|-+$/g, '');
}
