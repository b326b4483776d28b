/** Most code points of a slug: what a tag may have, and few enough that any script fits into the name of a folder. */
const LONGEST = 60;

/**
 * A category or tag as its address names it, and as it is compared: NFKC, lower case, everything that is neither letter nor
 * figure as one hyphen. Letters of every script stay as they are (a page of 翻译 stands under 翻译, percent-encoded on the wire):
 * transliterating would read Japanese names as Chinese ones and lead two tags to one address. `''` when nothing is left.
 */
export function listingSlug(text: string): string {
  const plain = foldedCase(foldedCase(text));
  const words = plain.replace(/(?<=[\p{L}+])\+/gu, '-plus-').replace(/(?<=\p{L})#/gu, '-sharp-');
  const joined = trimHyphens(words.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-'));
  const slug = trimHyphens([...joined].slice(0, LONGEST).join(''));
  return /[\p{L}\p{N}]/u.test(slug) ? slug : '';
}

// Twice is what makes it stable: a few letters grow into several when they are made small, and those join again.
function foldedCase(text: string): string {
  return text.normalize('NFKC').toLowerCase().normalize('NFKC');
}

function trimHyphens(text: string): string {
  return text.replace(/^-+|-+$/g, '');
}
