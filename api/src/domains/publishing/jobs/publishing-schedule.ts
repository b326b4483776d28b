import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { Database } from '../../../platform/database/database.js';
import { RequestFullPublish } from '../use-cases/request-full-publish.js';
import { RewriteSitemap } from '../use-cases/rewrite-sitemap.js';
import { SiteRenderer } from '../site-renderer.js';
import { PublishRuns } from '../store/publish-runs.js';
import { OncePerTick } from '../../../platform/schedules/once-per-tick.js';

/** Seconds within which a change reaches the sitemap; what happens meanwhile is written in one go. */
const SITEMAP_SECONDS = 2;

/** What publishing does by the clock: the sitemap, and a full publish when the site itself has changed. */
@Injectable()
export class PublishingSchedule implements OnApplicationBootstrap {
  private readonly logger = new Logger(PublishingSchedule.name);
  private writing = false;

  constructor(
    private readonly database: Database,
    private readonly sitemap: RewriteSitemap,
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
  async writeSitemap(): Promise<void> {
    // A slow write must not pile up timers.
    if (this.writing) return;
    this.writing = true;
    try {
      while ((await this.sitemap.run()) > 0);
    } catch (error) {
      this.logger.warn(`The sitemap could not be written: ${error instanceof Error ? error.message : 'unknown'}`);
    } finally {
      this.writing = false;
    }
  }
}
