/** Letters that taking off accents does not make plain. */
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ı: 'i', ħ: 'h' };

/** Words that a search looks for; those after them are left aside. */
const MOST_WORDS = 12;

/** Longest word, in code points, that is kept: what is longer is not a word that anybody types. */
const LONGEST = 60;

/**
 * The words of a text as search compares them: in lower case, without accents, split at whatever is neither letter nor number.
 * Made here and not by PostgreSQL, whose idea of a letter depends on its locale.
 */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().normalize('NFKC');
  const rewritten = plain.replaceAll(/[ßæœøđðþłıħ]/g, (letter) => LETTERS[letter] ?? letter);
  return (rewritten.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => [...word].slice(0, LONGEST).join(''));
}

/** What somebody searches for: its distinct words in order, at most 12. */
export function searchWords(typed: string): string[] {
  return [...new Set(wordsOf(typed))].slice(0, MOST_WORDS);
}

/** Shortest word that is corrected, in code points: what is shorter is like too many others. */
const SHORTEST_CORRECTED = 3;

/** Writing in which one sign says much: another sign is another word, never a slip. */
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a word may be another one with a slip of the hand: it is spelled in letters. Numbers are as they are. */
export function mayBeMistyped(word: string): boolean {
  return [...word].length >= SHORTEST_CORRECTED && /\p{L}/u.test(word) && !SIGNS.test(word);
}

/** Words as a query of PostgreSQL that finds documents with all of them, each also as the beginning of a word. */
export function queryOf(words: readonly string[]): string {
  // Letters and numbers alone: nothing in them could end the quotes.
  return words.map((word) => `'${word}':*`).join(' & ');
}

/** Texts of a listing by how much a word of theirs says. */
export interface ListingTexts {
  /** Name and username. */
  readonly names: string;
  readonly skills: string;
  readonly titles: string;
  readonly bio: string;
}

/** Positions beyond this say no more (PostgreSQL keeps no higher ones). */
const LAST_POSITION = 16_383;

/** A listing's texts as PostgreSQL's `tsvector`, in its written form: names weigh A, skills B, titles C, the bio D. */
export function documentOf({ names, skills, titles, bio }: ListingTexts): string {
  const places = new Map<string, string[]>();
  let position = 0;
  const add = (text: string, weight: string): void => {
    for (const word of wordsOf(text)) {
      position = Math.min(position + 1, LAST_POSITION);
      places.set(word, [...(places.get(word) ?? []), `${position}${weight}`]);
    }
  };
  add(names, 'A');
  add(skills, 'B');
  add(titles, 'C');
  add(bio, 'D');
  return [...places].map(([word, at]) => `'${word}':${at.slice(0, 255).join(',')}`).join(' ');
}
