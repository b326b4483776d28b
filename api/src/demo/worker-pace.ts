import { setTimeout as pause } from 'node:timers/promises';
import type { PictureCounts } from './store/demo-pictures.js';

/** Pictures that may wait for the worker at once. */
const MOST_OPEN = 6;

/** How the drawing keeps step with the encoding. */
export interface PaceOptions {
  /** Milliseconds between two looks. */
  readonly every: number;
  /** Looks without any progress after which nobody seems to encode. */
  readonly patience: number;
}

/**
 * Keeps the drawing a few pictures ahead of the worker and no more: what somebody uploads meanwhile waits behind
 * those few, not behind the whole demo. Where no worker runs it stops waiting, and everything is drawn for later.
 */
export class WorkerPace {
  private patient = true;

  constructor(
    private readonly look: () => Promise<PictureCounts>,
    private readonly options: PaceOptions,
  ) {}

  /** Waits until the worker can do with another picture. */
  mayDraw(): Promise<boolean> {
    return this.until(({ open }) => open < MOST_OPEN);
  }

  /** Waits until everything that was drawn is encoded. @returns false when nobody encodes. */
  allDone(): Promise<boolean> {
    return this.until(({ open }) => open === 0);
  }

  private async until(reached: (counts: PictureCounts) => boolean): Promise<boolean> {
    let [done, idle] = [-1, 0];
    while (this.patient) {
      const counts = await this.look();
      if (reached(counts)) return true;
      idle = counts.done === done ? idle + 1 : 0;
      done = counts.done;
      if (idle >= this.options.patience) this.patient = false;
      else await pause(this.options.every);
    }
    return false;
  }
}
