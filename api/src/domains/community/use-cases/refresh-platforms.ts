import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { CommunityConfig } from '../community.config.js';
import { CommunityReader } from '../community-reader.js';
import { communitiesOf, type CommunityElsewhere } from '../model/community-elsewhere.js';
import { shownOf } from '../model/platform-card.js';
import { PlatformUnavailable } from '../platforms/platform-http.js';
import { PlatformReaders } from '../platforms/platform-readers.js';
import { PlatformFiguresTable, type Attempt } from '../store/platform-figures.js';

/** Milliseconds in which a platform is not asked again, however many ask us: GitHub answers 60 requests an hour. */
const REST_MS = 60_000;

/** Fetches the figures of all communities elsewhere. What fails keeps its last figures and is marked. */
@Injectable()
export class RefreshPlatforms {
  private readonly logger = new Logger(RefreshPlatforms.name);

  constructor(
    private readonly database: Database,
    private readonly config: CommunityConfig,
    private readonly readers: PlatformReaders,
    private readonly table: PlatformFiguresTable,
    private readonly reader: CommunityReader,
    private readonly clock: Clock,
  ) {}

  /** @returns whether anything that people see has changed. */
  async run(): Promise<boolean> {
    const due = await this.due();
    const attempts = await Promise.all(due.map((there) => this.attempt(there)));
    return this.save(attempts);
  }

  private async due(): Promise<CommunityElsewhere[]> {
    const rested = this.clock.now().getTime() - REST_MS;
    const kept = await this.table.all(this.database);
    const isResting = (there: CommunityElsewhere): boolean =>
      kept.some(({ platform, key, attemptedAt }) => platform === there.platform && key === there.key && attemptedAt.getTime() > rested);
    return communitiesOf(this.config).filter((there) => !isResting(there));
  }

  private async attempt({ platform, key }: CommunityElsewhere): Promise<Attempt> {
    const at = this.clock.now();
    try {
      return { platform, key, at, figures: await this.readers.read(platform, key, at) };
    } catch (error) {
      if (!(error instanceof PlatformUnavailable)) throw error;
      this.logger.warn(`${platform} gave no figures: ${error.message}`);
      return { platform, key, at, figures: null };
    }
  }

  private save(attempts: readonly Attempt[]): Promise<boolean> {
    if (attempts.length === 0) return Promise.resolve(false);
    return this.database.transaction(async (tx) => {
      const before = this.reader.cardsOf(await this.table.lockAll(tx)).map(shownOf);
      for (const attempt of attempts) await this.table.note(tx, attempt);
      const after = (await this.reader.platforms(tx)).map(shownOf);
      const changed = after.some((shown, index) => shown !== before[index]);
      if (changed) await tx.emit({ type: 'community.statistics-refreshed', payload: {} });
      return changed;
    });
  }
}
