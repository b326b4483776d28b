/** Of every page. */
export const origin = 'http://localhost:4000';
/** No CDN. */
export const mediaOrigin = '';
/** When things changed. */
export const day = '2026-11-20T09:30:00.000Z';

/** Text that tries to get out of wherever it is put. */
export const hostile = '</script><script>alert(1)</script><!--<img src=x onerror=alert(2)> & "quotes" \'apostrophes\'';

/** 0, 1, 2, … */
export const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);
