import type { PlatformPartsFragment, RefreshPlatformStatsMutation } from '@guildhall/contracts/graphql';
import { assertNever } from '../../data/assert-never.js';
import { agoWords, clockWords, dateWords } from '../../data/time-words.js';
import type { BadgeTone } from '../../ui/badge/badge.js';

const number = new Intl.NumberFormat('en');

/** A figure with its thousands apart; a dash for what the platform does not say. */
export const figureWords = (figure: number | null | undefined): string => (figure === null || figure === undefined ? '–' : number.format(figure));

/** When the figures were true: how long ago, then the moment itself. */
export function asOfWords(asOf: string | null | undefined, now: number): string {
  if (!asOf) return 'never';
  const when = new Date(asOf);
  return `${agoWords(when.getTime(), now)}, ${dateWords(when)} at ${clockWords(when)}`;
}

/** Whether the figures can be relied on. */
export function freshness({ asOf, stale }: PlatformPartsFragment): { readonly label: string; readonly tone: BadgeTone } {
  if (!asOf) return { label: 'No figures yet', tone: 'neutral' };
  return stale ? { label: 'Out of date', tone: 'waiting' } : { label: 'Up to date', tone: 'good' };
}

export type Refreshed = Extract<RefreshPlatformStatsMutation['refreshPlatformStats'], { __typename: 'RefreshedPlatformStats' }>['platforms'][number];

/** How a platform answered when it was asked just now. */
export function outcomeWords({ outcome, statistics }: Refreshed): { readonly label: string; readonly tone: BadgeTone } {
  switch (outcome) {
    case 'REFRESHED':
      return { label: 'Answered', tone: 'good' };
    case 'FAILED':
      return { label: statistics.asOf ? 'Did not answer; the last figures stay' : 'Did not answer', tone: 'wrong' };
    default:
      return assertNever(outcome);
  }
}

/** What a refresh came to, in one sentence. */
export function refreshWords(platforms: readonly Refreshed[]): string {
  const failed = platforms.filter(({ outcome }) => outcome === 'FAILED').length;
  if (failed === 0) return 'All platforms answered.';
  return failed === platforms.length ? 'No platform answered. The last figures stay.' : `${failed} of ${platforms.length} platforms did not answer. Their last figures stay.`;
}
