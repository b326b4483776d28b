import { lengthOf, singleLine } from './plain-text.js';

/** Where a personality goes that names no category. */
export const GENERAL = 'general';

/** Other spellings of the same category, as they are met in files. */
const SYNONYMS: ReadonlyMap<string, string> = new Map([
  ['game', 'games'],
  ['gaming', 'games'],
  ['coding', 'programming'],
  ['writing', 'copywriting'],
  ['translate', 'translation'],
  ['emotion', 'emotions'],
]);

const LONGEST = 40;

/** One spelling for each category: lower case, words joined by hyphens, known synonyms folded. */
export function normalCategory(text: string): string {
  const joined = singleLine(text).toLowerCase().replace(/[\s_/&.-]+/gu, '-').replace(/^-+|-+$/g, '');
  const category = SYNONYMS.get(joined) ?? joined;
  return category === '' || lengthOf(category) > LONGEST ? GENERAL : category;
}
