import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Visibility } from '@guildhall/contracts';
import type { ItemDraftPartsFragment, ItemSummaryFragment } from '@guildhall/contracts/graphql';
import { toApiFailure } from '../../../data/api-failure.js';
import { NOW } from '../../../data/clock.js';
import { shortAge } from '../../../data/time-words.js';
import { Session } from '../../../session/session.js';
import { Button } from '../../../ui/button/button.js';
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
    // No question before: it can be taken back for 30 days, here and in the list of deleted items.
    await this.trying(async () => {
      await this.store.delete(item.id);
      this.toasts.say(`“${item.title}” was deleted.`, { label: 'Undo', run: () => void this.restore(item) });
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

  protected discard(draft: ItemDraftPartsFragment): Promise<void> {
    return this.trying(async () => {
      await this.drafts.discard(draft.id);
      this.toasts.say('The draft was discarded.');
    });
  }

  protected savedWords({ savedAt }: ItemDraftPartsFragment): string {
    const age = shortAge(new Date(savedAt).getTime(), this.now());
    return age === 'now' ? 'Saved just now' : `Saved ${age} ago`;
  }

  private restore(item: ItemSummaryFragment): Promise<void> {
    return this.trying(async () => {
      await this.store.restore(item.id);
      await this.list.load();
      this.toasts.say(`“${item.title}” is back.`);
    });
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
