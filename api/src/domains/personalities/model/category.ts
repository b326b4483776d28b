import { listingSlug } from '@guildhall/contracts';
import { codePoints } from '../../../platform/text/clean-text.js';

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

/** One spelling for each category, which is also its address: lower case, words joined by hyphens, known synonyms folded. */
export function normalCategory(text: string): string {
  const joined = listingSlug(text);
  const category = SYNONYMS.get(joined) ?? joined;
  return category === '' || codePoints(category) > LONGEST ? GENERAL : category;
}
