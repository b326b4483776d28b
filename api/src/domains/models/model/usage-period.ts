/** Days of the trailing period, today included. */
const TRAILING_DAYS = 30;
const TRAILING = `last-${TRAILING_DAYS}-days`;

/** How a period is asked for. */
export const periodPattern = /^(?:20\d\d-(?:0[1-9]|1[0-2])|last-30-days)$/;

/** What people read when they ask for something else. */
export const periodMessage = 'Ask for a month such as 2026-11, or for last-30-days.';

/** UTC days that usage is summed over. */
export interface UsagePeriod {
  /** `2026-11`, or `last-30-days`. */
  readonly name: string;
  /** Its first day, such as `2026-11-01`. */
  readonly from: string;
  /** Its last day, which may be to come. */
  readonly to: string;
  /** Its days up to today, in order. */
  readonly days: readonly string[];
}

/**
 * The period of a name at a moment; without a name the current calendar month.
 * @param name matches {@link periodPattern}.
 */
export function usagePeriod(name: string | undefined, now: Date): UsagePeriod {
  const today = dayOf(now);
  const [from, to] = name === TRAILING ? [shifted(today, 1 - TRAILING_DAYS), today] : boundsOfMonth(name ?? monthOf(today));
  return { name: name ?? monthOf(today), from, to, days: daysBetween(from, to < today ? to : today) };
}

/** The UTC day of a moment, such as `2026-11-25`. */
export function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** The month of a day, such as `2026-11`. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The moment at which a day begins. */
export function beginOf(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}

/** The moment at which a day is over. */
export function endOf(day: string): Date {
  return beginOf(shifted(day, 1));
}

function boundsOfMonth(month: string): readonly [string, string] {
  const first = `${month}-01`;
  const inNext = shifted(first, 31);
  return [first, shifted(`${monthOf(inNext)}-01`, -1)];
}

function shifted(day: string, days: number): string {
  const moment = beginOf(day);
  moment.setUTCDate(moment.getUTCDate() + days);
  return dayOf(moment);
}

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = shifted(day, 1)) days.push(day);
  return days;
}
