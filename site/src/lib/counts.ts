const whole = new Intl.NumberFormat('en-GB');

/** "1,204". */
export const figure = (count: number): string => whole.format(count);

/** "1 creator", "1,204 creators". */
export const counted = (count: number, one: string, many: string): string => `${figure(count)} ${count === 1 ? one : many}`;
