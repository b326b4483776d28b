import { Injectable } from '@nestjs/common';
import { limits, type CommunityPage, type LandingPage } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { ActivityFeed } from '../../activity/index.js';
import { CommunityReader } from '../../community/index.js';
import { paths } from '../model/route.js';

/** Reads the hub, and what the landing page says of the community. */
@Injectable()
export class CommunityPages {
  constructor(
    private readonly config: HttpConfig,
    private readonly community: CommunityReader,
    private readonly feed: ActivityFeed,
  ) {}

  /** The hub with a page of its feed. @param after cursor of the page before; @throws Refusal for a made-up one. */
  async hub(db: Queryable, after: string | null): Promise<CommunityPage> {
    const { entries, hasMore } = await this.feed.page(db, { first: limits.page.default, after });
    return {
      kind: 'community',
      ...this.config.origins,
      path: paths.community,
      ...(await this.figures(db)),
      activity: entries.map(({ entry }) => entry),
      nextCursor: hasMore ? (entries.at(-1)?.cursor ?? null) : null,
    };
  }

  /** Communities elsewhere and the counts of this one. */
  async figures(db: Queryable): Promise<Pick<LandingPage, 'platforms' | 'statistics'>> {
    return { platforms: await this.community.platforms(db), statistics: await this.community.statistics(db) };
  }
}
