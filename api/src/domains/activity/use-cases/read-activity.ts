import { Injectable } from '@nestjs/common';
import { limits } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import type { PageArgs } from '../../../platform/graphql/connection.js';
import { ActivityFeed, type ActivityPage } from '../store/activity-feed.js';

/** Reads the feed. Never from a cache: what is taken down is gone at once. */
@Injectable()
export class ReadActivity {
  constructor(
    private readonly database: Database,
    private readonly feed: ActivityFeed,
  ) {}

  /** Newest first. @throws Refusal for a made-up cursor. */
  run({ first, after }: Pick<PageArgs, 'first' | 'after'>): Promise<ActivityPage> {
    return this.feed.page(this.database, { first: first ?? limits.page.default, after: after ?? null });
  }
}
