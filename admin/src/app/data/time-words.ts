const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const steps: readonly (readonly [limit: number, unit: number, word: string])[] = [
  [hour, minute, 'min'],
  [day, hour, 'h'],
  [Number.POSITIVE_INFINITY, day, 'd'],
];

/** How long ago, short, for lists: "now", "4 min", "3 h", "12 d". Both in milliseconds since the epoch. */
export function shortAge(then: number, now: number): string {
  const age = Math.max(0, now - then);
  if (age < minute) return 'now';
  const [, unit, word] = steps.find(([limit]) => age < limit) ?? [0, day, 'd'];
  return `${Math.floor(age / unit)} ${word}`;
}

/** How long ago, in a sentence: "just now", "4 min ago". Both in milliseconds since the epoch. */
export function agoWords(then: number, now: number): string {
  const age = shortAge(then, now);
  return age === 'now' ? 'just now' : `${age} ago`;
}

const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });
const fullDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** A coming moment in the reader's own time: "today at 14:05", "tomorrow at 09:30", "Friday at 10:00". */
export function momentWords(when: Date, now: Date): string {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const days = Math.floor((when.getTime() - midnight) / day);
  if (days <= 0) return `today at ${clockTime.format(when)}`;
  if (days === 1) return `tomorrow at ${clockTime.format(when)}`;
  return days < 7 ? `${weekday.format(when)} at ${clockTime.format(when)}` : `on ${fullDate.format(when)}`;
}

/** The time of a day, as the reader's own clock shows it: "12:04". */
export const clockWords = (when: Date): string => clockTime.format(when);

/** A date in words: "24 November 2026". */
export const dateWords = (when: Date): string => fullDate.format(when);
