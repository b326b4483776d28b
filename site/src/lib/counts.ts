import type { CappedCount } from '@guildhall/contracts';

const whole = new Intl.NumberFormat('en-GB');

/** "1,204". */
export const figure = (count: number): string => whole.format(count);

/** "1 creator", "1,204 creators". */
export const counted = (count: number, one: string, many: string): string => `${figure(count)} ${count === 1 ? one : many}`;

/** "96", or "1,000+" where nobody counted further. */
export const cappedFigure = ({ count, capped }: CappedCount): string => `${figure(count)}${capped ? '+' : ''}`;

/** "1 creator", "1,000+ creators". */
export const cappedCounted = (total: CappedCount, one: string, many: string): string =>
  `${cappedFigure(total)} ${total.count === 1 && !total.capped ? one : many}`;
