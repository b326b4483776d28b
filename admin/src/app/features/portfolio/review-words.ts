import type { ItemSummaryFragment } from '@guildhall/contracts/graphql';

type Queue = NonNullable<ItemSummaryFragment['queue']>;

const day = 86_400_000;
/** The API counts no further. */
const most = 1_000;
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });
const date = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });

/** Where something stands in the review queue and about when a moderator gets to it: "3rd of 7 in the review queue, about tomorrow." */
export function reviewWords({ place, waiting, expectedAt }: Queue, now: Date): string {
  const where = place >= most ? `More than ${most - 1} wait before it` : place === 1 ? 'Next in the review queue' : `${ordinal(place)} of ${Math.max(waiting, place)} in the review queue`;
  return expectedAt === null || expectedAt === undefined ? `${where}.` : `${where}, ${about(new Date(expectedAt), now)}.`;
}

function about(when: Date, now: Date): string {
  if (when.getTime() <= now.getTime()) return 'any time now';
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const days = Math.floor((when.getTime() - midnight) / day);
  if (days <= 0) return 'about today';
  if (days === 1) return 'about tomorrow';
  return days < 7 ? `about ${weekday.format(when)}` : `about ${date.format(when)}`;
}

function ordinal(count: number): string {
  const tens = count % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[count % 10] ?? 'th');
  return `${count}${ending}`;
}
