import { DOCUMENT } from '@angular/common';
import { inject } from '@angular/core';
import type { ViewTransitionInfo } from '@angular/router';

/** Lets one page fade into the next, except for people who asked for less motion: they get the next page at once. */
export function calmTransition({ transition }: ViewTransitionInfo): void {
  const window = inject(DOCUMENT).defaultView;
  if (window?.matchMedia('(prefers-reduced-motion: reduce)').matches) transition.skipTransition();
}
