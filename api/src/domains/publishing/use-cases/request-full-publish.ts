import { Injectable } from '@nestjs/common';
import { portfolioCategories } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { paths } from '../model/route.js';
import { SiteRenderer } from '../site-renderer.js';
import { CataloguePages } from '../store/catalogue-pages.js';
import { CreatorPages } from '../store/creator-pages.js';
import { PersonalityPages } from '../store/personality-pages.js';
import { PublishRuns } from '../store/publish-runs.js';

/** Owners whose pages make one chunk. */
const OWNERS = 100;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/** What pages are made from, in an order of its own. */
interface Source {
  /** Comes before all of them. */
  readonly first: string;
  readonly ids: (after: string) => Promise<string[]>;
  readonly paths: (ids: readonly string[]) => Promise<string[]>;
}

/**
 * Orders every page to be rendered again: a list of chunks as events, so that all workers share the work, a killed one loses
 * nothing and the rest goes on where it was.
 */
@Injectable()
export class RequestFullPublish {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
    private readonly renderer: SiteRenderer,
    private readonly creators: CreatorPages,
    private readonly personalities: PersonalityPages,
    private readonly catalogue: CataloguePages,
    private readonly runs: PublishRuns,
  ) {}

  /** @returns the id of the run, whose progress {@link PublishRuns} tells. */
  async run(): Promise<string> {
    const runId = this.randomness.id();
    const bundle = await this.renderer.buildId();
    await this.runs.begin(this.database, { runId, bundle, now: this.clock.now() });
    const lists = [paths.landing, paths.community, paths.marketplace, ...portfolioCategories.map(paths.marketplaceCategory), paths.personalities];
    let chunks = await this.order(runId, [...lists, paths.feed, paths.robots, paths.sitemapIndex]);
    chunks += await this.orderAll(runId, {
      first: FIRST_ID,
      ids: (after) => this.creators.creatorIdsAfter(this.database, after, OWNERS),
      paths: (ids) => this.creators.pathsOf(this.database, ids),
    });
    chunks += await this.orderAll(runId, {
      first: FIRST_ID,
      ids: (after) => this.personalities.idsAfter(this.database, after, OWNERS),
      paths: (ids) => this.personalities.pathsOf(this.database, ids),
    });
    chunks += await this.orderAll(runId, {
      first: '',
      ids: (after) => this.catalogue.categoriesAfter(this.database, after, OWNERS),
      paths: async (slugs) => slugs.map(paths.personalityCategory),
    });
    chunks += await this.orderAll(runId, {
      first: '',
      ids: (after) => this.catalogue.tagsAfter(this.database, after, OWNERS),
      paths: async (slugs) => slugs.map(paths.personalityTag),
    });
    await this.runs.planned(this.database, runId, chunks);
    return runId;
  }

  private async orderAll(runId: string, source: Source): Promise<number> {
    let chunks = 0;
    for (let ids = await source.ids(source.first); ids.length > 0; ids = await source.ids(ids.at(-1) ?? source.first)) {
      chunks += await this.order(runId, await source.paths(ids));
    }
    return chunks;
  }

  private order(runId: string, chunk: readonly string[]): Promise<number> {
    return this.database.transaction(async (tx: Transaction) => {
      await tx.emit({ type: 'publishing.chunk-requested', payload: { runId, paths: chunk } });
      return 1;
    });
  }
}
