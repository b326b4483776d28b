const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A span of time as people say it, rounded up: “1 minute”, “3 hours”. @param seconds 0 or more. */
export function inWords(seconds: number): string {
  const whole = Math.max(1, Math.ceil(seconds));
  // Rounded up, the last stretch before a minute is “1 minute”, never “60 seconds”.
  if (whole < MINUTE) return count(whole, 'second');
  if (whole <= HOUR - MINUTE) return count(Math.ceil(whole / MINUTE), 'minute');
  if (whole <= DAY - HOUR) return count(Math.ceil(whole / HOUR), 'hour');
  return count(Math.ceil(whole / DAY), 'day');
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
