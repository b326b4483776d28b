import { InjectionToken } from '@angular/core';

/** The current time in milliseconds since the epoch; a token, so that tests choose the hour. */
export const NOW = new InjectionToken<() => number>('clock', { factory: () => () => Date.now() });
