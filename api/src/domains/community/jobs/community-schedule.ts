import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { OncePerTick } from '../../../platform/schedules/once-per-tick.js';
import { CountCommunity } from '../use-cases/count-community.js';
import { RefreshPlatforms } from '../use-cases/refresh-platforms.js';

/** Seconds between two looks at other platforms. */
const PLATFORMS_SECONDS = 900;

/** Seconds between two counts of this community: with the cache they stay within the five minutes that statistics may be old. */
const COUNT_SECONDS = 60;

/** What the community does by the clock. */
@Injectable()
export class CommunitySchedule implements OnApplicationBootstrap {
  private readonly logger = new Logger(CommunitySchedule.name);

  constructor(
    private readonly refresh: RefreshPlatforms,
    private readonly count: CountCommunity,
    private readonly once: OncePerTick,
  ) {}

  /** A fresh installation should not wait a quarter of an hour. In the background: nothing that starts waits for another platform. */
  onApplicationBootstrap(): void {
    void this.refreshPlatforms();
  }

  @Interval(PLATFORMS_SECONDS * 1_000)
  refreshPlatforms(): Promise<void> {
    return this.quietly('figures of other platforms', () => this.once.run('community.refresh-platforms', PLATFORMS_SECONDS, async () => void (await this.refresh.run())));
  }

  @Interval(COUNT_SECONDS * 1_000)
  countCommunity(): Promise<void> {
    return this.quietly('counts', () => this.once.run('community.count', COUNT_SECONDS, async () => void (await this.count.run())));
  }

  private async quietly(what: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn(`No new ${what}: ${error instanceof Error ? error.message : 'unknown'}`);
    }
  }
}
