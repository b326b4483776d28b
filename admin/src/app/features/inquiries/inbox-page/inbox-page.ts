import { afterNextRender, ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, Injector, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InquiryStatus } from '@guildhall/contracts';
import { ApiFailure, toApiFailure } from '../../../data/api-failure.js';
import { InquiryCount } from '../../../data/inquiry-count.js';
import { LettersSetting } from '../../../data/letters/letters-setting.js';
import { inDialog, letterCommand, pressOf } from '../../../data/letters/press.js';
import { Button } from '../../../ui/button/button.js';
import { Confirm } from '../../../ui/confirm/confirm.js';
import { EmptyState } from '../../../ui/empty-state/empty-state.js';
import { Icon } from '../../../ui/icon/icon.js';
import { FailureNotice } from '../../../ui/notice/failure-notice.js';
import { PageHeader } from '../../../ui/page-header/page-header.js';
import { Skeleton } from '../../../ui/skeleton/skeleton.js';
import { Toasts } from '../../../ui/toast/toasts.js';
import { InboxApi } from '../inbox-api.js';
import { InboxDesk } from '../inbox-desk.js';
import { filterOf, inboxFilters } from '../inbox-filter.js';
import { type InboxCommand, inboxLetters } from '../inbox-letters.js';
import { InquiryDetail } from '../inquiry-detail/inquiry-detail.js';
import { InquiryList } from '../inquiry-list/inquiry-list.js';
import type { InquiryOutcome } from '../inquiry-outcome.js';
import { InquiryReview } from '../inquiry-review/inquiry-review.js';
import { movedWords } from '../inquiry-words.js';

/** What clients wrote: a list, and the open inquiry beside it. On phones the inquiry takes the list's place. */
@Component({
  selector: 'gh-inbox-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, EmptyState, FailureNotice, Icon, InquiryDetail, InquiryList, InquiryReview, PageHeader, RouterLink, Skeleton],
  host: { '(document:keydown)': 'press($event)' },
  templateUrl: './inbox-page.html',
  styleUrl: './inbox-page.css',
})
export class InboxPage {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly count = inject(InquiryCount);
  /** The open inquiry, from the address; absent for none. */
  readonly id = input<string>();
  /** Name of the filter, from the address. */
  readonly show = input<string>();

  protected readonly filters = inboxFilters;
  protected readonly letters = inject(LettersSetting);
  protected readonly desk = new InboxDesk(inject(InboxApi), () => this.count.oneLess());
  protected readonly list = computed(() => this.desk.list());
  protected readonly newCount = computed(() => this.count.value() ?? 0);
  protected readonly failure = computed(() => {
    const looking = this.desk.looking();
    return looking instanceof ApiFailure ? looking : null;
  });
  /** On phones: whether the inquiry is shown instead of the list. */
  protected readonly inInquiry = computed(() => this.id() !== undefined);

  private readonly acts: Readonly<Record<InboxCommand, () => unknown>> = {
    accept: () => this.move('ACCEPTED'),
    decline: () => this.decline(),
    spam: () => this.move('SPAM'),
    block: () => this.block(),
    complete: () => this.complete(),
    next: () => this.step(1),
    previous: () => this.step(-1),
  };

  constructor() {
    effect(() => {
      const filter = filterOf(this.show());
      void untracked(() => this.desk.show(filter));
    });
    effect(() => {
      const id = this.id() ?? null;
      void untracked(() => this.desk.open(id));
    });
    effect(() => {
      if (this.desk.filter().status === 'NEW' && this.list().phase() === 'ready') untracked(() => this.count.set(this.list().total()));
    });
  }

  protected press(event: KeyboardEvent): void {
    if (!this.letters.on() || inDialog()) return;
    const command = letterCommand(pressOf(event), inboxLetters);
    if (command === null) return;
    event.preventDefault();
    this.acts[command]();
  }

  protected move(status: InquiryStatus): Promise<void> {
    return this.tell(() => this.desk.move(status), movedWords);
  }

  /** A new inquiry is declined at once; a job that the client counts on only after a question. */
  protected async decline(): Promise<void> {
    const inquiry = this.desk.current();
    if (inquiry?.status === 'ACCEPTED') {
      const agreed = await this.confirm.ask({
        heading: 'Decline a job that you accepted?',
        text: `${inquiry.clientName} counts on you. They see on their page that you declined, and the job can then neither be completed nor reviewed.`,
        yes: 'Decline the job',
        no: 'Keep the job',
        grave: true,
      });
      if (!agreed) return;
    }
    await this.move('DECLINED');
  }

  protected complete(): Promise<void> {
    return this.tell(
      () => this.desk.complete(),
      ({ status, clientName }) => (status === 'COMPLETED' ? 'The job is completed. You can review each other now.' : `Marked. The job counts as completed once ${clientName} has marked it too.`),
    );
  }

  protected async block(): Promise<void> {
    const inquiry = this.desk.current();
    if (!inquiry || inquiry.blocked) return;
    const agreed = await this.confirm.ask({
      heading: `Block ${inquiry.clientName}?`,
      text: 'Nothing more from this e-mail address reaches you, and they are not told. This inquiry stays here. You can unblock them at any time.',
      yes: 'Block client',
      no: 'Do not block',
      grave: true,
    });
    if (agreed) await this.tell(() => this.desk.block(), ({ clientName }) => `${clientName} is blocked.`);
  }

  protected retryOpen(): void {
    void this.desk.open(this.id() ?? null);
  }

  /** A review was sent or answered, or could not be: the inquiry is read again. */
  protected async reviewed(): Promise<void> {
    try {
      await this.desk.refresh();
      // The form that was sent has gone.
      this.focusLater('#reviews-heading');
    } catch (thrown) {
      this.toasts.warn(toApiFailure(thrown).message);
    }
  }

  private async step(by: 1 | -1): Promise<void> {
    const id = this.desk.beside(by);
    if (id !== null) await this.router.navigate(['/inquiries', id], { queryParamsHandling: 'preserve', replaceUrl: this.inInquiry() });
  }

  private async tell(act: () => Promise<InquiryOutcome | null>, words: (inquiry: Extract<InquiryOutcome, { kind: 'done' }>['inquiry']) => string): Promise<void> {
    try {
      const outcome = await act();
      if (outcome === null) return;
      if (outcome.kind === 'done') this.toasts.say(words(outcome.inquiry));
      else this.toasts.warn(outcome.message);
      // The button that was pressed may have gone.
      this.focusLater('[data-heading]');
    } catch (thrown) {
      this.toasts.warn(toApiFailure(thrown).message);
    }
  }

  private focusLater(selector: string): void {
    const page = this.host.nativeElement;
    const target = (): HTMLElement | null => page.querySelector<HTMLElement>(selector) ?? page.querySelector('h1');
    afterNextRender(() => target()?.focus(), { injector: this.injector });
  }
}
