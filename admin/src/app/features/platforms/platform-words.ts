import type { PlatformPartsFragment } from '@guildhall/contracts/graphql';
import { agoWords, clockWords, dateWords } from '../../data/time-words.js';
import type { BadgeTone } from '../../ui/badge/badge.js';

const number = new Intl.NumberFormat('en');

/** A figure with its thousands apart; a dash for what the platform does not say. */
export const figureWords = (figure: number | null | undefined): string => (figure === null || figure === undefined ? '–' : number.format(figure));

/** When the figures were true: how long ago, then the moment itself; null before the first. */
export function asOfWords(asOf: string | null | undefined, now: number): string | null {
  if (!asOf) return null;
  const when = new Date(asOf);
  return `${agoWords(when.getTime(), now)}, ${dateWords(when)} at ${clockWords(when)}`;
}

/** Whether the figures can be relied on. */
export function freshness({ asOf, stale }: PlatformPartsFragment): { readonly label: string; readonly tone: BadgeTone } {
  if (!asOf) return { label: 'No figures yet', tone: 'neutral' };
  return stale ? { label: 'Out of date', tone: 'waiting' } : { label: 'Up to date', tone: 'good' };
}

/** How a platform answered to a refresh that was asked for. `waiting`: it may still answer. */
export type RefreshOutcome = 'waiting' | 'answered' | 'failed' | 'unasked';

/** Reads from the figures what became of a refresh asked for at `askedAt`; `over` once nobody waits any longer. */
export function outcomeOf({ asOf, stale }: PlatformPartsFragment, askedAt: string, over: boolean): RefreshOutcome {
  if (asOf && Date.parse(asOf) >= Date.parse(askedAt)) return 'answered';
  if (!over) return 'waiting';
  // Each platform is asked once a minute at most: fresh figures from before the press are good ones.
  return stale || !asOf ? 'failed' : 'unasked';
}

const outcomes: Readonly<Record<RefreshOutcome, string>> = {
  waiting: 'Asked, no answer yet',
  answered: 'Answered just now',
  failed: 'Did not answer',
  unasked: 'Not asked again: it was asked a moment ago',
};

export const outcomeWords = (outcome: RefreshOutcome): string => outcomes[outcome];

/** What a refresh came to, in one sentence. */
export function refreshWords(all: readonly RefreshOutcome[]): string {
  const failed = all.filter((outcome) => outcome === 'failed').length;
  if (failed === 0) return 'The figures are up to date.';
  return failed === all.length ? 'No platform answered. The last figures stay.' : `${failed} of ${all.length} platforms did not answer. Their last figures stay.`;
}
