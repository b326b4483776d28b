import type { ItemSummaryFragment } from '@guildhall/contracts/graphql';

type ReviewPlace = NonNullable<ItemSummaryFragment['queue']>;

/** The API counts a queue up to this. */
const counted = 1_000;
const hour = 3_600_000;
const day = 24 * hour;

const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

const ordinal = (place: number): string => `${place}${endings[ordinals.select(place)] ?? 'th'}`;

/** Where an item stands in the queue and when it is likely to be decided: "3rd of 7, about tomorrow". */
export function queueWords({ place, waiting, expectedAt }: ReviewPlace, now: Date): string {
  const where = place >= counted ? `behind ${counted.toLocaleString('en-GB')} others` : `${ordinal(place)} of ${waiting}`;
  return expectedAt === null ? where : `${where}, ${whenWords(new Date(expectedAt), now)}`;
}

/** Only as exact as an estimate can be: nobody is promised a minute. */
function whenWords(when: Date, now: Date): string {
  if (when <= now) return 'taking longer than usual';
  if (when.getTime() - now.getTime() < hour) return 'within the hour';
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const days = Math.floor((when.getTime() - midnight) / day);
  if (days === 0) return 'about later today';
  if (days === 1) return 'about tomorrow';
  return `about ${days < 7 ? weekday.format(when) : date.format(when)}`;
}
