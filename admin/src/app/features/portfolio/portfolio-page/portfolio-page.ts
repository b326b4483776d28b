import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Visibility } from '@guildhall/contracts';
import type { ItemDraftPartsFragment, ItemSummaryFragment } from '@guildhall/contracts/graphql';
import { toApiFailure } from '../../../data/api-failure.js';
import { NOW } from '../../../data/clock.js';
import { agoWords } from '../../../data/time-words.js';
import { Session } from '../../../session/session.js';
import { Button } from '../../../ui/button/button.js';
import { Confirm } from '../../../ui/confirm/confirm.js';
import { EmptyState } from '../../../ui/empty-state/empty-state.js';
import { Icon } from '../../../ui/icon/icon.js';
import { FailureNotice } from '../../../ui/notice/failure-notice.js';
import { PageHeader } from '../../../ui/page-header/page-header.js';
import { Skeleton } from '../../../ui/skeleton/skeleton.js';
import { Toasts } from '../../../ui/toast/toasts.js';
import { ItemCard } from '../item-card/item-card.js';
import { DraftList } from '../draft-list.js';
import { PortfolioList } from '../portfolio-list.js';

/** Everything the creator has made, as a grid. */
@Component({
  selector: 'gh-portfolio-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, EmptyState, FailureNotice, Icon, ItemCard, PageHeader, RouterLink, Skeleton],
  providers: [DraftList, PortfolioList],
  templateUrl: './portfolio-page.html',
  styleUrl: './portfolio-page.css',
})
export class PortfolioPage {
  private readonly store = inject(PortfolioList);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly member = inject(Session).member;
  protected readonly list = this.store.list;
  protected readonly drafts = inject(DraftList);
  private readonly now = inject(NOW);
  protected readonly hasProfile = computed(() => Boolean(this.member()?.creatorUsername));
  protected readonly count = computed(() => {
    const total = this.list.total();
    return total === 1 ? '1 item' : `${total} items`;
  });

  constructor() {
    void this.list.load();
    void this.drafts.load();
  }

  protected async delete(item: ItemSummaryFragment): Promise<void> {
    // Asked only where something cannot be brought back: the item itself can, for 30 days, here and in the list of deleted items.
    if (item.draft && !(await this.agreesToLose(`Delete “${item.title}” and its draft?`, 'Delete item'))) return;
    await this.trying(async () => {
      const index = this.list.items().findIndex(({ id }) => id === item.id);
      await this.store.delete(item.id);
      this.toasts.say(`“${item.title}” was deleted.`, { label: 'Undo', run: () => void this.restore(item, index) });
      this.focusLater(this.list.items()[index] ?? this.list.items()[index - 1]);
    });
  }

  protected show(item: ItemSummaryFragment, visibility: Visibility): Promise<void> {
    return this.trying(async () => {
      await this.store.show(item, visibility);
      this.toasts.say(visibility === 'PRIVATE' ? `Only you see “${item.title}” now.` : publicWords(item));
    });
  }

  protected feature(item: ItemSummaryFragment, featured: boolean): Promise<void> {
    return this.trying(async () => {
      await this.store.feature(item, featured);
      this.toasts.say(featured ? `“${item.title}” stands among the first of your portfolio.` : `“${item.title}” stands in its usual place.`);
    });
  }

  protected async discard(draft: ItemDraftPartsFragment): Promise<void> {
    if (!(await this.agreesToLose(`Discard “${draft.title || 'Untitled draft'}”?`, 'Discard draft'))) return;
    await this.trying(async () => {
      await this.drafts.discard(draft.id);
      this.toasts.say('The draft was discarded.');
      this.focusLater();
    });
  }

  protected savedWords({ savedAt }: ItemDraftPartsFragment): string {
    return `Saved ${agoWords(Date.parse(savedAt), this.now())}`;
  }

  private restore(item: ItemSummaryFragment, index: number): Promise<void> {
    return this.trying(async () => {
      await this.store.restore(item.id, index);
      this.toasts.say(`“${item.title}” is back.`);
      this.focusLater(item);
    });
  }

  private agreesToLose(heading: string, yes: string): Promise<boolean> {
    return this.confirm.ask({ heading, text: 'What you typed there is thrown away. This cannot be undone.', yes, no: 'Keep it', grave: true });
  }

  /** What was pressed has gone with its card: the focus goes to the one named, or to the heading. */
  private focusLater(item?: ItemSummaryFragment): void {
    const selector = item ? `[id="title-${item.id}"] a` : 'h1';
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }

  private async trying(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.toasts.warn(toApiFailure(thrown).message);
    }
  }
}

function publicWords({ title, status }: ItemSummaryFragment): string {
  return status === 'APPROVED' ? `Everybody sees “${title}” now.` : `Everybody sees “${title}” once a moderator has approved it.`;
}
