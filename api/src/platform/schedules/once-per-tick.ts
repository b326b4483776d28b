import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Database } from '../database/database.js';

/**
 * Lets one of all replicas run a schedule at each tick. A lock alone would not do: a second replica whose timer fires
 * a little later would find it free again. So the tick itself is claimed, in a row.
 */
@Injectable()
export class OncePerTick {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` if nobody has claimed this tick. @param everySeconds length of a tick. @returns whether it ran here. */
  async run(name: string, everySeconds: number, work: () => Promise<void>): Promise<boolean> {
    const step = everySeconds * 1_000;
    const tick = new Date(Math.floor(this.clock.now().getTime() / step) * step);
    const claimed = await this.database.execute(
      `INSERT INTO schedule_ticks (name, tick) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET tick = EXCLUDED.tick WHERE schedule_ticks.tick < EXCLUDED.tick`,
      [name, tick],
    );
    if (claimed === 0) return false;
    await work();
    return true;
  }
}
