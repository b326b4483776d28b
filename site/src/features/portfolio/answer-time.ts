import { counted } from '../../lib/counts.js';

const HOUR = 60;
const DAY = 24 * HOUR;

/** How long a creator usually takes to answer, as people say it: "about 6 hours". Rounded, as a habit and no promise. */
export function answerTime(medianMinutes: number): string {
  if (medianMinutes < HOUR) return 'under an hour';
  if (medianMinutes < 2 * DAY) return `about ${counted(Math.round(medianMinutes / HOUR), 'hour', 'hours')}`;
  return `about ${counted(Math.round(medianMinutes / DAY), 'day', 'days')}`;
}
