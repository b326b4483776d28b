import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, Injector, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { toApiFailure } from '../../../data/api-failure.js';
import { NOW } from '../../../data/clock.js';
import { agoWords } from '../../../data/time-words.js';
import { Button } from '../../../ui/button/button.js';
import { EmptyState } from '../../../ui/empty-state/empty-state.js';
import { Icon } from '../../../ui/icon/icon.js';
import { FailureNotice } from '../../../ui/notice/failure-notice.js';
import { PageHeader } from '../../../ui/page-header/page-header.js';
import { Skeleton } from '../../../ui/skeleton/skeleton.js';
import { Toasts } from '../../../ui/toast/toasts.js';
import { type BlockedClient, BlockedClients } from './blocked-clients.js';

/** Who is blocked, and how to let them write again. */
@Component({
  selector: 'gh-blocked-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, EmptyState, FailureNotice, Icon, PageHeader, RouterLink, Skeleton],
  providers: [BlockedClients],
  templateUrl: './blocked-page.html',
  styleUrl: './blocked-page.css',
})
export class BlockedPage {
  private readonly store = inject(BlockedClients);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly now = inject(NOW);
  protected readonly list = this.store.list;
  /** Id of the client who is being unblocked. */
  protected readonly unblocking = signal<string | null>(null);

  constructor() {
    void this.list.load();
  }

  protected since({ blockedAt }: BlockedClient): string {
    return `Blocked ${agoWords(Date.parse(blockedAt), this.now())}`;
  }

  protected async unblock(client: BlockedClient): Promise<void> {
    this.unblocking.set(client.id);
    try {
      await this.store.unblock(client.id);
      this.toasts.say(`${client.clientName} can write to you again.`);
      // The button that was pressed has gone with its row.
      const page = this.host.nativeElement;
      const next = (): HTMLElement | null => page.querySelector<HTMLElement>('li button') ?? page.querySelector('h1');
      afterNextRender(() => next()?.focus(), { injector: this.injector });
    } catch (thrown) {
      this.toasts.warn(toApiFailure(thrown).message);
    } finally {
      this.unblocking.set(null);
    }
  }
}
