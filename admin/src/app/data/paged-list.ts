import { computed, signal } from '@angular/core';
import { type ApiFailure, toApiFailure } from './api-failure.js';

/** One page of a Relay connection. */
export interface ListPage<T> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: T }[];
}

/** Fetches the page after a cursor, or the first one for null. */
export type PageLoader<T> = (after: string | null) => Promise<ListPage<T>>;

type Phase = 'loading' | 'ready' | 'failed';

/** A list that grows by cursor. An answer that comes after a newer `load` is dropped. */
export class PagedList<T extends { readonly id: string }> {
  private readonly phaseSource = signal<Phase>('loading');
  private readonly itemsSource = signal<readonly T[]>([]);
  private readonly totalSource = signal(0);
  private readonly cursor = signal<string | null>(null);
  private readonly failureSource = signal<ApiFailure | null>(null);
  private readonly growing = signal(false);
  private run = 0;

  /** State of the first page; a failed later page keeps `ready` and sets `failure`. */
  readonly phase = this.phaseSource.asReadonly();
  readonly items = this.itemsSource.asReadonly();
  readonly total = this.totalSource.asReadonly();
  readonly failure = this.failureSource.asReadonly();
  readonly loadingMore = this.growing.asReadonly();
  readonly hasMore = computed(() => this.cursor() !== null);
  readonly isEmpty = computed(() => this.phase() === 'ready' && this.items().length === 0);

  constructor(private readonly loader: PageLoader<T>) {}

  /** Loads the first page anew. Keeps showing what there is when something was already loaded. */
  async load(): Promise<void> {
    const run = ++this.run;
    if (this.phaseSource() !== 'ready') this.phaseSource.set('loading');
    this.failureSource.set(null);
    await this.take(run, null, () => this.itemsSource.set([]));
  }

  /** Loads the next page; does nothing on the last one or while one is on its way. */
  async more(): Promise<void> {
    const after = this.cursor();
    if (after === null || this.growing()) return;
    this.growing.set(true);
    this.failureSource.set(null);
    await this.take(this.run, after, () => undefined);
    this.growing.set(false);
  }

  /** Puts an entry in again at a place, as when its deletion is undone. */
  insert(item: T, index: number): void {
    if (this.itemsSource().some(({ id }) => id === item.id)) return;
    this.itemsSource.update((items) => [...items.slice(0, index), item, ...items.slice(index)]);
    this.totalSource.update((total) => total + 1);
  }

  /** Takes an entry out, as after a deletion or a decision. */
  remove(id: string): void {
    const before = this.itemsSource().length;
    this.itemsSource.update((items) => items.filter((item) => item.id !== id));
    if (this.itemsSource().length < before) this.totalSource.update((total) => Math.max(0, total - 1));
  }

  /** Puts an entry in the place of the one with its id, as after a change. */
  replace(entry: T): void {
    this.itemsSource.update((items) => items.map((item) => (item.id === entry.id ? entry : item)));
  }

  private async take(run: number, after: string | null, prepare: () => void): Promise<void> {
    try {
      const page = await this.loader(after);
      if (run !== this.run) return;
      prepare();
      this.append(page);
    } catch (thrown) {
      if (run !== this.run) return;
      this.failureSource.set(toApiFailure(thrown));
      if (after === null && this.itemsSource().length === 0) this.phaseSource.set('failed');
    }
  }

  private append(page: ListPage<T>): void {
    const seen = new Set(this.itemsSource().map((item) => item.id));
    const fresh = page.edges.map((edge) => edge.node).filter((node) => !seen.has(node.id));
    this.itemsSource.update((items) => [...items, ...fresh]);
    this.totalSource.set(page.totalCount);
    this.cursor.set(page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null);
    this.phaseSource.set('ready');
  }
}
