import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Visibility } from '@guildhall/contracts';
import type { ItemDraftPartsFragment, ItemSummaryFragment } from '@guildhall/contracts/graphql';
import { toApiFailure } from '../../../data/api-failure.js';
import { Session } from '../../../session/session.js';
import { Button } from '../../../ui/button/button.js';
import { Confirm } from '../../../ui/confirm/confirm.js';
import { EmptyState } from '../../../ui/empty-state/empty-state.js';
import { Icon } from '../../../ui/icon/icon.js';
import { FailureNotice } from '../../../ui/notice/failure-notice.js';
import { PageHeader } from '../../../ui/page-header/page-header.js';
import { Skeleton } from '../../../ui/skeleton/skeleton.js';
import { Toasts } from '../../../ui/toast/toasts.js';
import { DraftList } from '../draft-list/draft-list.js';
import { ItemCard } from '../item-card/item-card.js';
import { NewDrafts } from '../new-drafts.js';
import { PortfolioList } from '../portfolio-list.js';

/** Everything the creator has made, as a grid, with what was begun above it. */
@Component({
  selector: 'gh-portfolio-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, DraftList, EmptyState, FailureNotice, Icon, ItemCard, PageHeader, RouterLink, Skeleton],
  providers: [NewDrafts, PortfolioList],
  templateUrl: './portfolio-page.html',
  styleUrl: './portfolio-page.css',
})
export class PortfolioPage {
  private readonly store = inject(PortfolioList);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly member = inject(Session).member;
  protected readonly drafts = inject(NewDrafts);
  protected readonly list = this.store.list;
  protected readonly hasProfile = computed(() => Boolean(this.member()?.creatorUsername));
  protected readonly count = computed(() => {
    const total = this.list.total();
    return total === 1 ? '1 item' : `${total} items`;
  });

  constructor() {
    void this.list.load();
    void this.drafts.load();
  }

  protected async show(item: ItemSummaryFragment, visibility: Visibility): Promise<void> {
    await this.attempt(() => this.store.setVisibility(item, visibility));
  }

  protected async feature(item: ItemSummaryFragment, featured: boolean): Promise<void> {
    await this.attempt(() => this.store.setFeatured(item, featured));
  }

  protected async delete(item: ItemSummaryFragment): Promise<void> {
    // Bringing the item back does not bring back what was typed over it.
    if (item.draft && !(await this.agreesToLose(`Delete “${item.title}” and its draft?`, 'Delete item'))) return;
    const index = this.list.items().findIndex(({ id }) => id === item.id);
    const deleted = await this.attempt(() => this.store.delete(item.id));
    if (!deleted) return;
    this.toasts.say(`“${item.title}” was deleted.`, { label: 'Undo', run: () => void this.undo(item, index) });
    this.focusLater(this.list.items()[index] ?? this.list.items()[index - 1]);
  }

  protected async discard(draft: ItemDraftPartsFragment): Promise<void> {
    const sure = await this.agreesToLose(`Discard “${draft.title || 'Without a title'}”?`, 'Discard draft');
    if (!sure || !(await this.attempt(() => this.drafts.discard(draft.id)))) return;
    this.toasts.say('The draft was discarded.');
    this.focusLater();
  }

  private async undo(item: ItemSummaryFragment, index: number): Promise<void> {
    if (!(await this.attempt(() => this.store.restore(item.id, index)))) return;
    this.toasts.say(`“${item.title}” is back in your portfolio.`);
    this.focusLater(item);
  }

  private agreesToLose(heading: string, yes: string): Promise<boolean> {
    return this.confirm.ask({ heading, text: 'What you typed there is thrown away. This cannot be undone.', yes, no: 'Keep it', grave: true });
  }

  /** Does something, or says why it was not done. */
  private async attempt(act: () => Promise<void>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (thrown) {
      this.toasts.warn(toApiFailure(thrown).message);
      return false;
    }
  }

  /** What was pressed has gone with its card: the focus goes to the one named, or to the heading. */
  private focusLater(item?: ItemSummaryFragment): void {
    const selector = item ? `[id="title-${item.id}"] a` : 'h1';
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}
