import { DOCUMENT } from '@angular/common';
import { afterNextRender, ChangeDetectionStrategy, Component, type ElementRef, inject, Injector, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { ModerationCountDocument, MyKeyStatesDocument, NewInquiryCountDocument } from '@guildhall/contracts/graphql';
import { distinctUntilChanged, filter, map, skip } from 'rxjs';
import { GraphqlClient } from '../data/graphql-client.js';
import { InquiryCount } from '../data/inquiry-count.js';
import { hasStopped, KeyProblems } from '../data/key-problems.js';
import { QueueCount } from '../data/queue-count.js';
import { SessionEndWatch } from '../session/session-end-watch.js';
import { Session } from '../session/session.js';
import { Mark } from '../ui/mark/mark.js';
import { AccountMenu } from './account-menu/account-menu.js';
import { Navigation } from './navigation/navigation.js';

/** The frame of the dashboard: navigation, account, and the page that is open. */
@Component({
  selector: 'gh-shell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [AccountMenu, Mark, Navigation, RouterOutlet],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly graphql = inject(GraphqlClient);
  private readonly queueCount = inject(QueueCount);
  private readonly inquiryCount = inject(InquiryCount);
  private readonly keyProblems = inject(KeyProblems);
  private readonly session = inject(Session);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  protected readonly member = this.session.member;

  constructor() {
    inject(SessionEndWatch).start();
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        // The fragment and the query are states of one page: only another page takes the focus.
        map((event) => event.urlAfterRedirects.split(/[?#]/)[0]),
        distinctUntilChanged(),
        skip(1),
        takeUntilDestroyed(),
      )
      .subscribe(() => afterNextRender(() => this.focusHeading(), { injector: this.injector }));
    if (this.session.moderates()) void this.countCases();
    if (this.session.member()?.creatorUsername) void this.countInquiries();
    void this.countKeyProblems();
  }

  protected skipToContent(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  /** The heading of what was opened beside a list, else that of the page. */
  private focusHeading(): void {
    const main = this.main().nativeElement;
    const heading = main.querySelector<HTMLElement>('[data-heading]') ?? main.querySelector('h1');
    (heading ?? this.main().nativeElement).focus({ preventScroll: true });
    if (this.document.activeElement === this.document.body) this.main().nativeElement.focus({ preventScroll: true });
  }

  /** The number is an extra: without it the navigation is whole. */
  private async countCases(): Promise<void> {
    const answer = await this.graphql.run(ModerationCountDocument, {}).catch(() => null);
    if (answer) this.queueCount.set(answer.moderationQueue.totalCount);
  }

  private async countInquiries(): Promise<void> {
    const answer = await this.graphql.run(NewInquiryCountDocument, {}).catch(() => null);
    if (answer) this.inquiryCount.set(answer.myInquiries.totalCount);
  }

  private async countKeyProblems(): Promise<void> {
    const answer = await this.graphql.run(MyKeyStatesDocument, {}).catch(() => null);
    if (answer) this.keyProblems.set(answer.myApiKeys.filter(({ status }) => hasStopped(status)).length);
  }
}
