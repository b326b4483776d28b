import { aiProviderLabels, type AIProvider } from '@guildhall/contracts';
import { NotFoundProblem, StateProblem } from '../../../platform/problems/problem.js';

/** There is no key for a provider. */
export function missingKey(provider: AIProvider): NotFoundProblem {
  return new NotFoundProblem(`There is no key for ${aiProviderLabels[provider]}. Save one first.`);
}

/** A key was altered or moved, so it does not open. */
export function unreadableKey(): StateProblem {
  return new StateProblem('This key cannot be read any more. Enter this key again.');
}

/** Its provider refused a key, and since then it has not been tested or replaced. */
export function refusedKey(provider: AIProvider): StateProblem {
  const name = aiProviderLabels[provider];
  return new StateProblem(`${name} refused this key, so it is not used. Save another one, or restore it at ${name} and test it again.`);
}
