import type { CanDeactivateFn } from '@angular/router';

/** A page that may hold unsaved work. */
export interface Leavable {
  /** Resolves to true when leaving loses nothing, or when the person agreed. */
  mayLeave(): Promise<boolean> | boolean;
}

/** Asks the page before the router leaves it. */
export const leaveGuard: CanDeactivateFn<Leavable> = (page) => page.mayLeave();
