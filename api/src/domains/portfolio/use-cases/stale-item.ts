import type { ShownItem } from './item-screens.js';

/** An edit was made from an older version than the one that stands now; nothing was saved. */
export class StaleItem {
  constructor(
    /** What stands now, to be shown beside what the creator typed. */
    readonly current: ShownItem,
  ) {}
}
