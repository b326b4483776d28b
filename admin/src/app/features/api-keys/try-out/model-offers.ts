import type { PricedModelsQuery } from '@guildhall/contracts/graphql';
import { moneyWords } from '../money.js';

export type ModelOffer = PricedModelsQuery['pricedModels'][number];

/** At most so many are offered at once; typing narrows them down. */
const most = 8;
/** Characters of a model's name, as far as calls take them. */
const longestName = 200;

/** What is offered for a typed text: names that begin with it, then those that contain it. */
export function offersFor(text: string, offers: readonly ModelOffer[]): readonly ModelOffer[] {
  const wanted = text.trim().toLowerCase();
  const rank = ({ model, name }: ModelOffer): number => {
    if (model.toLowerCase().startsWith(wanted)) return 0;
    return `${model} ${name}`.toLowerCase().includes(wanted) ? 1 : 2;
  };
  return [0, 1].flatMap((place) => offers.filter((offer) => rank(offer) === place)).slice(0, most);
}

/** What a million tokens cost with a model: "$0.25 in, $2.00 out a million tokens". */
export const priceWords = ({ inputPerMillion, outputPerMillion }: ModelOffer): string =>
  `${moneyWords(inputPerMillion)} in, ${moneyWords(outputPerMillion)} out a million tokens`;

/** Why a text cannot name a model, or null. */
export function modelProblem(text: string): string | null {
  const name = text.trim();
  if (name === '') return 'Name a model, such as one of those on offer.';
  return Array.from(name).length > longestName ? `A name has ${longestName} characters at most.` : null;
}
