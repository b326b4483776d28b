import { aiProviderLabels, type AIProvider } from '@guildhall/contracts';
import type { ModelFailure } from './chat.js';

type Kind = ModelFailure['kind'];

const words: Readonly<Record<Kind, (provider: string) => string>> = {
  KEY_REFUSED: (provider) => `${provider} refuses this key. Check it at the provider and save it again.`,
  QUOTA_EXHAUSTED: (provider) => `The account of this key has no credit left at ${provider}. Add credit there, then try again.`,
  RATE_LIMITED: (provider) => `${provider} takes no more requests with this key at the moment. Wait a little, then try again.`,
  MODEL_UNKNOWN: (provider) => `${provider} has no model of this name for this key. Check the name, or choose another model.`,
  PROMPT_TOO_LONG: () => 'This is more text than the model takes. Shorten it, or choose a model that takes more.',
  REQUEST_REFUSED: (provider) => `${provider} refuses this request: the model may not take such requests, or the key may not use it. Choose another model, or check what the key may do.`,
  PROVIDER_DOWN: (provider) => `${provider} cannot answer at the moment. Try again in a few minutes.`,
  TIMED_OUT: (provider) => `${provider} took too long to answer. Try again, or choose a faster model.`,
  CUT_OFF: (provider) => `${provider} stopped in the middle of the answer. Try again.`,
  MALFORMED: (provider) => `${provider} sent something that cannot be read. Try again.`,
  BUDGET_REACHED: () => 'The budget of this key does not allow another call this month. Raise the budget, or ask for a shorter answer.',
  UNPRICED_WITH_BUDGET: () => 'What this model costs is not known, so a key with a budget cannot use it. Choose another model, or remove the budget.',
  TOO_MANY_CALLS: () => 'Too many calls with this key are under way. Try again when one of them has ended.',
};

/** A failure in our own words; a provider's are never passed on. */
export function failure(kind: Kind, provider: AIProvider, retryAt: Date | null = null): ModelFailure {
  return { kind, message: words[kind](aiProviderLabels[provider]), retryAt };
}

/** A key that was removed between finding it and using it. */
export function keyGone(): ModelFailure {
  return { kind: 'KEY_REFUSED', message: 'This key is no longer saved. Save a key, then try again.', retryAt: null };
}

/** A budget that calls under way may use up. */
export function budgetHeld(): ModelFailure {
  return { kind: 'BUDGET_REACHED', message: 'Calls under way may use what is left of the budget of this key. Try again when they have ended.', retryAt: null };
}
