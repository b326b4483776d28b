import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, Injector, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ItemSummaryFragment } from '@guildhall/contracts/graphql';
import { toApiFailure } from '../../../data/api-failure.js';
import { NOW } from '../../../data/clock.js';
import { Button } from '../../../ui/button/button.js';
import { EmptyState } from '../../../ui/empty-state/empty-state.js';
import { Icon } from '../../../ui/icon/icon.js';
import { FailureNotice } from '../../../ui/notice/failure-notice.js';
import { PageHeader } from '../../../ui/page-header/page-header.js';
import { Picture } from '../../../ui/picture/picture.js';
import { Skeleton } from '../../../ui/skeleton/skeleton.js';
import { Toasts } from '../../../ui/toast/toasts.js';
import { daysLeft } from './days-left.js';
import { DeletedItems } from './deleted-items.js';

/** What was deleted within 30 days and can be brought back. */
@Component({
  selector: 'gh-deleted-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, EmptyState, FailureNotice, Icon, PageHeader, Picture, RouterLink, Skeleton],
  providers: [DeletedItems],
  templateUrl: './deleted-page.html',
  styleUrl: './deleted-page.css',
})
export class DeletedPage {
  private readonly store = inject(DeletedItems);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly now = inject(NOW);
  protected readonly list = this.store.list;
  /** Id of the item that is on its way back. */
  protected readonly restoring = signal<string | null>(null);

  constructor() {
    void this.list.load();
  }

  protected coverOf(item: ItemSummaryFragment) {
    return item.images.find(({ image }) => image.picture !== null)?.image.picture ?? null;
  }

  protected left({ restorableUntil }: ItemSummaryFragment): string {
    return restorableUntil ? daysLeft(new Date(restorableUntil), new Date(this.now())) : '';
  }

  protected async restore(item: ItemSummaryFragment): Promise<void> {
    this.restoring.set(item.id);
    try {
      await this.store.restore(item.id);
      this.toasts.say(`“${item.title}” is back in your portfolio.`);
      // The button that was pressed has gone with its row.
      const page = this.host.nativeElement;
      const next = (): HTMLElement | null => page.querySelector<HTMLElement>('li button') ?? page.querySelector('h1');
      afterNextRender(() => next()?.focus(), { injector: this.injector });
    } catch (thrown) {
      this.toasts.warn(toApiFailure(thrown).message);
    } finally {
      this.restoring.set(null);
    }
  }
}
