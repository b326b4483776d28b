/** A span of time as people say it, rounded up: “1 minute”, “3 hours”. @param seconds 0 or more. */
export function inWords(seconds: number): string {
  if (seconds < 60) return count(Math.max(1, Math.ceil(seconds)), 'second');
  if (seconds < 3_600) return count(Math.ceil(seconds / 60), 'minute');
  if (seconds < 86_400) return count(Math.ceil(seconds / 3_600), 'hour');
  return count(Math.ceil(seconds / 86_400), 'day');
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}
