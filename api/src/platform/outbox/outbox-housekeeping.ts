import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { Clock } from '../clock/clock.js';
import { OncePerTick } from '../schedules/once-per-tick.js';
import { OutboxStore } from './outbox-store.js';

/** Days that a done event stays, for people who look into what happened. */
const KEEP_DAYS = 7;

/** Removes events that everybody has recorded. */
@Injectable()
export class OutboxHousekeeping {
  constructor(
    private readonly store: OutboxStore,
    private readonly once: OncePerTick,
    private readonly clock: Clock,
  ) {}

  @Cron('7 * * * *')
  async purge(): Promise<void> {
    await this.once.run('outbox.purge', 3_600, async () => {
      const before = new Date(this.clock.now().getTime() - KEEP_DAYS * 86_400_000);
      while ((await this.store.purgeDone(before)) === 5_000);
    });
  }
}
