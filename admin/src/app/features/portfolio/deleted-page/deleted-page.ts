import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector } from '@angular/core';
import { RouterLink } from '@angular/router';
import { categoryLabels, limits } from '@guildhall/contracts';
import type { ItemSummaryFragment } from '@guildhall/contracts/graphql';
import { toApiFailure } from '../../../data/api-failure.js';
import { NOW } from '../../../data/clock.js';
import { dateWords } from '../../../data/time-words.js';
import { Button } from '../../../ui/button/button.js';
import { EmptyState } from '../../../ui/empty-state/empty-state.js';
import { Icon } from '../../../ui/icon/icon.js';
import { FailureNotice } from '../../../ui/notice/failure-notice.js';
import { PageHeader } from '../../../ui/page-header/page-header.js';
import { Picture } from '../../../ui/picture/picture.js';
import { Skeleton } from '../../../ui/skeleton/skeleton.js';
import { Toasts } from '../../../ui/toast/toasts.js';
import { daysLeft } from '../days-left.js';
import { DeletedList } from './deleted-list.js';

/** What was deleted lately, and the way back. */
@Component({
  selector: 'gh-deleted-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, EmptyState, FailureNotice, Icon, PageHeader, Picture, RouterLink, Skeleton],
  providers: [DeletedList],
  templateUrl: './deleted-page.html',
  styleUrl: './deleted-page.css',
})
export class DeletedPage {
  private readonly store = inject(DeletedList);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly now = inject(NOW);
  protected readonly list = this.store.list;
  protected readonly days = limits.item.restorableDays;
  protected readonly rows = computed(() =>
    this.list.items().map((item) => ({
      item,
      category: categoryLabels[item.category],
      cover: item.images.find(({ image }) => image.picture !== null)?.image.picture ?? null,
      deleted: item.deletedAt === null ? '' : dateWords(new Date(item.deletedAt)),
      left: item.restorableUntil === null ? '' : daysLeft(new Date(item.restorableUntil), new Date(this.now())),
    })),
  );

  constructor() {
    void this.list.load();
  }

  protected async restore(item: ItemSummaryFragment): Promise<void> {
    try {
      await this.store.restore(item.id);
      this.toasts.say(`“${item.title}” is back in your portfolio.`);
      // The button that was pressed has gone with its row.
      afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>('li button, h1')?.focus(), { injector: this.injector });
    } catch (thrown) {
      this.toasts.warn(toApiFailure(thrown).message);
    }
  }
}
