import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../../../platform/database/database.js';
import { RequestFullPublish } from '../use-cases/request-full-publish.js';
import { RewriteLists } from '../use-cases/rewrite-lists.js';
import { RewriteSitemap } from '../use-cases/rewrite-sitemap.js';
import { SiteRenderer } from '../site-renderer.js';
import { PublishRuns } from '../store/publish-runs.js';
import { OncePerTick } from '../../../platform/schedules/once-per-tick.js';

/** Seconds within which a change reaches the sitemap; what happens meanwhile is written in one go. */
const SITEMAP_SECONDS = 2;

/** Milliseconds within which a change reaches the lists. */
const LISTS_MS = 400;

/** What publishing does by the clock: the sitemap, and a full publish when the site itself has changed. */
@Injectable()
export class PublishingSchedule implements OnApplicationBootstrap {
  private readonly logger = new Logger(PublishingSchedule.name);
  private readonly busy = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly sitemap: RewriteSitemap,
    private readonly lists: RewriteLists,
    private readonly full: RequestFullPublish,
    private readonly renderer: SiteRenderer,
    private readonly runs: PublishRuns,
    private readonly once: OncePerTick,
  ) {}

  /** Pages made by an older build would miss its styles: a new build renders everything once. */
  async onApplicationBootstrap(): Promise<void> {
    const build = await this.renderer.buildId();
    if ((await this.runs.lastBundle(this.database)) === build) return;
    await this.once.run(`publishing.build.${build}`, 600, async () => {
      this.logger.log(`New site build ${build}: rendering every page`);
      await this.full.run();
    });
  }

  @Interval(SITEMAP_SECONDS * 1_000)
  writeSitemap(): Promise<void> {
    return this.alone('sitemap', () => this.sitemap.run());
  }

  @Interval(LISTS_MS)
  writeLists(): Promise<void> {
    return this.alone('lists', () => this.lists.run());
  }

  // Until nothing is left; a slow writing must not pile up timers.
  private async alone(what: string, write: () => Promise<number>): Promise<void> {
    if (this.busy.has(what)) return;
    this.busy.add(what);
    try {
      while ((await write()) > 0);
    } catch (error) {
      this.logger.warn(`The ${what} could not be written: ${error instanceof Error ? error.message : 'unknown'}`);
    } finally {
      this.busy.delete(what);
    }
  }
}
