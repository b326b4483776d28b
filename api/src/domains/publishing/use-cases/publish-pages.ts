import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database, type Transaction } from '../../../platform/database/database.js';
import { CdnConfig } from '../../../platform/http/cdn.config.js';
import { PageStore } from '../page-store/page-store.js';
import { SiteRenderer } from '../site-renderer.js';
import type { LoadedPage } from '../store/loaded-page.js';
import { PageLoader } from '../store/page-loader.js';
import { PagesTable, type PageChange, type PageRow } from '../store/pages-table.js';

/** Paths that one transaction locks at the most; larger batches hold locks too long, smaller ones cost more statements. */
const BATCH = 100;

/** What a path has that shows nothing. */
const without = { contentHash: null, modelHash: null, location: null, ownerId: null, indexable: false };

/** What a publish did. */
export interface PublishReport {
  /** Paths looked at. */
  readonly pages: number;
  /** Files written, tombstones and redirects included. */
  readonly written: number;
}

/**
 * The one way a page reaches the store: lock the path's row, read the data *after* that, render, write the file, note its
 * hash. A slower rendering of older data can therefore never overwrite a newer page or a tombstone.
 */
@Injectable()
export class PublishPages {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly loader: PageLoader,
    private readonly table: PagesTable,
    private readonly renderer: SiteRenderer,
    private readonly store: PageStore,
    private readonly cdn: CdnConfig,
  ) {}

  /** Brings these paths to what the rows say now. Running it twice changes nothing the second time. */
  async run(paths: readonly string[]): Promise<PublishReport> {
    const sorted = [...new Set(paths)].sort();
    let written = 0;
    for (let start = 0; start < sorted.length; start += BATCH) written += await this.publishBatch(sorted.slice(start, start + BATCH));
    return { pages: sorted.length, written };
  }

  private publishBatch(paths: readonly string[]): Promise<number> {
    return this.database.transaction(async (tx) => {
      const now = this.clock.now();
      const rows = await this.table.lock(tx, paths, now);
      const loaded = await this.loader.load(tx, paths);
      const changes: PageChange[] = [];
      const unborn: string[] = [];
      for (const row of rows.values()) {
        const change = await this.bringUp(row, loaded.get(row.path));
        if (change === null) unborn.push(row.path);
        else changes.push(change);
      }
      await this.record(tx, { rows, changes, unborn, now });
      return changes.filter((change) => change.changed).length;
    });
  }

  private async record(
    tx: Transaction,
    { rows, changes, unborn, now }: { rows: ReadonlyMap<string, PageRow>; changes: PageChange[]; unborn: string[]; now: Date },
  ): Promise<void> {
    await this.table.save(tx, changes, now);
    await this.table.forgetNew(tx, unborn);
    const listed = changes.filter((change) => changesSitemap(change, rows.get(change.path)));
    await this.table.soilSitemap(tx, listed.map((change) => rows.get(change.path)).filter((row): row is PageRow => row !== undefined));
    await this.tell(tx, changes.filter((change) => change.changed));
  }

  // A full publish changes every page there is, and without a CDN nobody would listen.
  private async tell(tx: Transaction, changes: readonly PageChange[]): Promise<void> {
    const gone = changes.filter(({ state }) => state !== 'LIVE').map(({ path }) => path);
    const live = changes.filter(({ state }) => state === 'LIVE').map(({ path }) => path);
    if (gone.length > 0) await tx.emit({ type: 'publishing.pages-gone', payload: { paths: gone } });
    if (live.length > 0 && this.cdn.purges) await tx.emit({ type: 'publishing.pages-changed', payload: { paths: live } });
  }

  // Writes what the path should hold, unless it holds that already. `null`: there is and was nothing.
  private async bringUp(row: PageRow, page: LoadedPage | undefined): Promise<PageChange | null> {
    if (page === undefined) return this.takeDown(row);
    if (page.state === 'REDIRECT') return this.redirect(row, page.location);
    const html = await this.renderer.render(page.model);
    const [contentHash, modelHash] = [hashOf(html), hashOf(JSON.stringify(page.model))];
    const changed = row.state !== 'LIVE' || row.contentHash !== contentHash;
    const moved = changed && (row.state !== 'LIVE' || row.modelHash !== modelHash);
    if (changed || !(await this.store.holdsPage(row.path))) await this.store.putPage(row.path, html);
    return { ...without, path: row.path, state: 'LIVE', contentHash, modelHash, ownerId: page.ownerId, indexable: page.indexable, changed, moved };
  }

  private async takeDown(row: PageRow): Promise<PageChange | null> {
    if (row.state === 'NEW') return null;
    const changed = row.state !== 'GONE';
    if (changed) await this.store.putTombstone(row.path, (await this.renderer.notice(410, null)) ?? 'Gone');
    return { ...without, path: row.path, state: 'GONE', changed, moved: changed };
  }

  private async redirect(row: PageRow, location: string): Promise<PageChange> {
    const changed = row.state !== 'REDIRECT' || row.location !== location;
    if (changed) await this.store.putRedirect(row.path, location);
    return { ...without, path: row.path, state: 'REDIRECT', location, changed, moved: changed };
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

// The sitemap says which pages there are and when their content changed: not when a new build drew them.
function changesSitemap(change: PageChange, before: PageRow | undefined): boolean {
  const was = before?.indexable === true;
  return change.indexable === was ? was && change.moved : true;
}
