const words = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });

/** Units from the longest, in seconds. */
const units = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** "5 minutes ago", "yesterday": whole units, cut, so that nothing looks older than it is. What is under a minute old, or ahead of a clock that is slow, is "just now". */
export function relativeTime(iso: string, now: Date): string {
  const seconds = (now.getTime() - Date.parse(iso)) / 1_000;
  const unit = units.find(([, length]) => seconds >= length);
  return unit === undefined ? 'just now' : words.format(-Math.floor(seconds / unit[1]), unit[0]);
}
