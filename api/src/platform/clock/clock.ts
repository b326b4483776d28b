/** The time, injected everywhere so that rules about windows and deadlines can be tested. */
export abstract class Clock {
  /** The present moment (UTC). */
  abstract now(): Date;
}

/** The machine's clock. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
