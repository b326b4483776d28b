import { computed, signal } from '@angular/core';
import type { InquiryStatus } from '@guildhall/contracts';
import type { InquiryPartsFragment } from '@guildhall/contracts/graphql';
import { type ApiFailure, toApiFailure } from '../../data/api-failure.js';
import { type ListPage, PagedList } from '../../data/paged-list.js';
import { type InboxFilter, filterOf } from './inbox-filter.js';
import type { InquiryOutcome } from './inquiry-outcome.js';

/** What the desk needs from the API. Every request throws an `ApiFailure` when it fails. */
export interface InboxPort {
  page(status: InquiryStatus | null, after: string | null): Promise<ListPage<InquiryPartsFragment>>;
  /** Null when it is missing or not yours. */
  find(id: string): Promise<InquiryPartsFragment | null>;
  move(inquiry: InquiryPartsFragment, status: InquiryStatus): Promise<InquiryOutcome>;
  complete(id: string): Promise<InquiryOutcome>;
  block(id: string): Promise<InquiryOutcome>;
}

/** What is being sent. */
export type InboxAct = InquiryStatus | 'complete' | 'block';

type Looking = 'none' | 'loading' | 'missing' | ApiFailure;

/** The creator's inbox: a filtered list, the open inquiry, and what is done with it. */
export class InboxDesk {
  private readonly filterSource = signal(filterOf(undefined));
  private readonly listSource = signal(this.listFor(this.filterSource()));
  private readonly wanted = signal<string | null>(null);
  /** An open inquiry that the list does not hold, as when it was opened from a mail. */
  private readonly stray = signal<InquiryPartsFragment | null>(null);
  private readonly lookingSource = signal<Looking>('none');
  private readonly actingSource = signal<InboxAct | null>(null);
  /** The mark as read that is on its way: what is done next names the version after it. */
  private marking: Promise<unknown> = Promise.resolve();

  readonly filter = this.filterSource.asReadonly();
  readonly list = this.listSource.asReadonly();
  /** The open inquiry; null when none is open, or it is not here yet. */
  readonly current = computed(() => {
    const id = this.wanted();
    return this.list().items().find((inquiry) => inquiry.id === id) ?? (this.stray()?.id === id ? this.stray() : null);
  });
  /** What stands in the way of showing the one that is wanted. */
  readonly looking = this.lookingSource.asReadonly();
  readonly acting = this.actingSource.asReadonly();

  constructor(
    private readonly port: InboxPort,
    /** Called when one is new no longer. */
    private readonly noLongerNew: () => void,
  ) {}

  /** Shows another part of the inbox, from its beginning. */
  async show(filter: InboxFilter): Promise<void> {
    // The open one stays open beside a list that does not hold it.
    this.stray.set(this.current() ?? this.stray());
    this.filterSource.set(filter);
    this.listSource.set(this.listFor(filter));
    await this.list().load();
  }

  /** Opens one, or none for null. Opening a new one marks it as read. */
  async open(id: string | null): Promise<void> {
    this.wanted.set(id);
    this.lookingSource.set('none');
    if (id === null) return;
    if (!this.current()) await this.look(id);
    const inquiry = this.current();
    if (inquiry?.status !== 'NEW') return;
    this.marking = this.markRead(inquiry);
    await this.marking;
  }

  /** Id of the inquiry so many places after the open one, or the first when none is open; null at the ends. */
  beside(by: 1 | -1): string | null {
    const items = this.list().items();
    const index = items.findIndex(({ id }) => id === this.wanted());
    return items[index === -1 ? 0 : index + by]?.id ?? null;
  }

  /** Whether the open inquiry can go into a state. */
  can(status: InquiryStatus): boolean {
    return this.current()?.transitions.includes(status) ?? false;
  }

  /** Moves the open inquiry; null when it cannot or something is on its way. Throws an `ApiFailure`. */
  move(status: InquiryStatus): Promise<InquiryOutcome | null> {
    return this.act(status, async (inquiry) => (inquiry.transitions.includes(status) ? this.port.move(inquiry, status) : null));
  }

  complete(): Promise<InquiryOutcome | null> {
    return this.act('complete', async ({ id, status, completedByYou }) => (status === 'ACCEPTED' && !completedByYou ? this.port.complete(id) : null));
  }

  block(): Promise<InquiryOutcome | null> {
    return this.act('block', async ({ id, blocked }) => (blocked ? null : this.port.block(id)));
  }

  /** Reads the open inquiry again, as after a review. Throws an `ApiFailure`. */
  async refresh(): Promise<void> {
    const id = this.wanted();
    if (id !== null) await this.reread(id);
  }

  private listFor({ status }: InboxFilter): PagedList<InquiryPartsFragment> {
    return new PagedList((after) => this.port.page(status, after));
  }

  private async look(id: string): Promise<void> {
    this.lookingSource.set('loading');
    try {
      const found = await this.port.find(id);
      if (this.wanted() !== id) return;
      this.stray.set(found);
      this.lookingSource.set(found ? 'none' : 'missing');
    } catch (thrown) {
      if (this.wanted() === id) this.lookingSource.set(toApiFailure(thrown));
    }
  }

  /** The mark is an extra: when it fails, the inquiry can be read all the same, and the next opening tries again. */
  private async markRead(inquiry: InquiryPartsFragment): Promise<void> {
    try {
      const outcome = await this.port.move(inquiry, 'READ');
      if (outcome.kind === 'done') this.settle(outcome.inquiry);
      if (outcome.kind === 'stale') await this.reread(inquiry.id);
    } catch {
      // Nobody asked for it, so nobody is told.
    }
  }

  private async act(kind: InboxAct, work: (inquiry: InquiryPartsFragment) => Promise<InquiryOutcome | null>): Promise<InquiryOutcome | null> {
    if (!this.current() || this.actingSource() !== null) return null;
    this.actingSource.set(kind);
    try {
      await this.marking;
      const inquiry = this.current();
      const outcome = inquiry && (await work(inquiry));
      if (!inquiry || !outcome) return null;
      if (outcome.kind === 'done') this.settle(outcome.inquiry);
      if (outcome.kind === 'stale') await this.reread(inquiry.id);
      return outcome;
    } finally {
      this.actingSource.set(null);
    }
  }

  private async reread(id: string): Promise<void> {
    const fresh = await this.port.find(id);
    if (fresh) this.settle(fresh);
    else this.forget(id);
  }

  /** Puts a newer reading in the place of the older; it stays where it is in the list, also under a filter it has left. */
  private settle(fresh: InquiryPartsFragment): void {
    const before = this.list().items().find(({ id }) => id === fresh.id) ?? this.stray();
    if (before?.id === fresh.id && before.status === 'NEW' && fresh.status !== 'NEW') this.noLongerNew();
    this.list().replace(fresh);
    if (this.stray()?.id === fresh.id) this.stray.set(fresh);
  }

  private forget(id: string): void {
    this.list().remove(id);
    if (this.stray()?.id === id) this.stray.set(null);
    if (this.wanted() === id) this.lookingSource.set('missing');
  }
}
