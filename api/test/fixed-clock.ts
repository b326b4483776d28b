import { Clock } from '../src/platform/clock/clock.js';

/** A clock that stands until it is told to move. */
export class FixedClock extends Clock {
  constructor(private time = new Date('2026-03-02T10:00:00.000Z')) {
    super();
  }

  now(): Date {
    return new Date(this.time);
  }

  /** Moves on by so many seconds. */
  advance(seconds: number): void {
    this.time = new Date(this.time.getTime() + seconds * 1_000);
  }

  set(time: Date): void {
    this.time = time;
  }
}
