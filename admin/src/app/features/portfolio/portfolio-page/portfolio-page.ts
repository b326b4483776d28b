import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ItemSummaryFragment } from '@guildhall/contracts/graphql';
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
import { ItemCard } from '../item-card/item-card.js';
import { PortfolioList } from '../portfolio-list.js';

/** Everything the creator has made, as a grid. */
@Component({
  selector: 'gh-portfolio-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, EmptyState, FailureNotice, Icon, ItemCard, PageHeader, RouterLink, Skeleton],
  providers: [PortfolioList],
  templateUrl: './portfolio-page.html',
  styleUrl: './portfolio-page.css',
})
export class PortfolioPage {
  private readonly store = inject(PortfolioList);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  protected readonly member = inject(Session).member;
  protected readonly list = this.store.list;
  protected readonly hasProfile = computed(() => Boolean(this.member()?.creatorUsername));
  protected readonly count = computed(() => {
    const total = this.list.total();
    return total === 1 ? '1 item' : `${total} items`;
  });

  constructor() {
    void this.list.load();
  }

  protected async delete(item: ItemSummaryFragment): Promise<void> {
    const sure = await this.confirm.ask({
      heading: `Delete “${item.title}”?`,
      text: 'It leaves your portfolio, and its public page says that it is gone. This cannot be undone.',
      yes: 'Delete item',
      no: 'Keep it',
      grave: true,
    });
    if (!sure) return;
    try {
      await this.store.delete(item.id);
      this.toasts.say(`“${item.title}” was deleted.`);
    } catch (thrown) {
      this.toasts.warn(toApiFailure(thrown).message);
    }
  }
}
