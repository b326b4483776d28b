import { Injectable, Logger } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { OncePerTick } from '../../../platform/schedules/once-per-tick.js';
import { ForgetVisits } from '../use-cases/forget-visits.js';
import { RankCreators } from '../use-cases/rank-creators.js';

/** Once an hour: what visitors left behind yesterday goes, then lists are ordered anew. */
@Injectable()
export class RankingSchedule {
  private readonly logger = new Logger(RankingSchedule.name);

  constructor(
    private readonly forget: ForgetVisits,
    private readonly rank: RankCreators,
    private readonly once: OncePerTick,
  ) {}

  // A minute past: by then the day is over on every replica's clock.
  @Cron('1 * * * *')
  async hourly(): Promise<void> {
    await this.trying('Forgetting visitors', () => this.once.run('marketplace.forget-visits', 3_600, async () => void (await this.forget.run())));
    await this.trying('Ranking creators', () =>
      this.once.run('marketplace.rank', 3_600, async () => {
        const changed = await this.rank.all();
        if (changed > 0) this.logger.log(`Ranked anew: ${changed} creators`);
      }),
    );
  }

  private async trying(what: string, work: () => Promise<boolean>): Promise<void> {
    try {
      await work();
    } catch (error) {
      // The next hour tries again; an unhandled rejection would end the worker.
      this.logger.warn(`${what} failed: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
