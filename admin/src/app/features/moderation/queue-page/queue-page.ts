import { afterNextRender, ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, Injector, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { DraftStore } from '../../../data/draft-store.js';
import { LettersSetting } from '../../../data/letters/letters-setting.js';
import { inDialog, letterCommand, pressOf } from '../../../data/letters/press.js';
import { QueueCount } from '../../../data/queue-count.js';
import { Button } from '../../../ui/button/button.js';
import { EmptyState } from '../../../ui/empty-state/empty-state.js';
import { Icon } from '../../../ui/icon/icon.js';
import { FailureNotice } from '../../../ui/notice/failure-notice.js';
import { PageHeader } from '../../../ui/page-header/page-header.js';
import { Skeleton } from '../../../ui/skeleton/skeleton.js';
import { Toasts } from '../../../ui/toast/toasts.js';
import { CaseDetail } from '../case-detail/case-detail.js';
import { CaseList } from '../case-list/case-list.js';
import { type Closed, ModerationDesk } from '../moderation-desk.js';
import { ModerationApi } from '../moderation-api.js';
import { queueLetters } from '../queue-letters.js';

const isText = (value: unknown): value is string => typeof value === 'string';

/** What waits for a moderator: a list, and the open case beside it. On phones the case takes the list's place. */
@Component({
  selector: 'gh-queue-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, CaseDetail, CaseList, EmptyState, FailureNotice, Icon, PageHeader, RouterLink, Skeleton],
  host: { '(document:keydown)': 'press($event)' },
  templateUrl: './queue-page.html',
  styleUrl: './queue-page.css',
})
export class QueuePage {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly drafts = inject(DraftStore);
  private readonly injector = inject(Injector);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef);
  /** The open case, from the address; absent for the oldest. */
  readonly case = input<string>();

  protected readonly letters = inject(LettersSetting);
  protected readonly desk = new ModerationDesk(inject(ModerationApi));
  protected readonly list = this.desk.list;
  /** On phones: whether the case is shown instead of the list. */
  protected readonly inCase = computed(() => this.case() !== undefined);

  constructor() {
    const count = inject(QueueCount);
    effect(() => this.desk.choose(this.case() ?? null));
    effect(() => {
      if (this.list.phase() === 'ready') count.set(this.list.total());
    });
    effect(() => this.restoreReason(this.desk.current()?.id));
    void this.list.load();
  }

  protected write(reason: string): void {
    this.desk.write(reason);
    const id = this.desk.current()?.id;
    if (id) this.drafts.write(`reason.${id}`, reason);
  }

  protected async approve(): Promise<void> {
    await this.conclude(this.desk.approve());
  }

  protected async reject(): Promise<void> {
    await this.conclude(this.desk.reject());
  }

  protected press(event: KeyboardEvent): void {
    if (!this.letters.on() || this.list.phase() !== 'ready' || inDialog()) return;
    const command = letterCommand(pressOf(event), queueLetters);
    if (command === null) return;
    event.preventDefault();
    if (command === 'approve') void this.approve();
    else if (command === 'reject') void this.reject();
    else void this.step(command === 'next' ? 1 : -1);
  }

  private async step(by: 1 | -1): Promise<void> {
    const id = this.desk.beside(by);
    if (id !== null) await this.show(id);
  }

  private async show(id: string | null): Promise<void> {
    await this.router.navigate([], { queryParams: { case: id }, replaceUrl: true });
    this.focusLater('#case-heading');
  }

  private async conclude(decision: Promise<Closed | null>): Promise<void> {
    const id = this.desk.current()?.id;
    const closed = await decision;
    if (closed === null) return this.focusLater('textarea');
    if (id) this.drafts.remove(`reason.${id}`);
    this.tell(closed);
    await this.show(this.inCase() ? (this.desk.current()?.id ?? null) : null);
    if (this.list.isEmpty()) this.focusLater('h1');
  }

  private tell({ title, outcome }: Closed): void {
    if (outcome.kind === 'decided') this.toasts.say(outcome.approved ? `“${title}” is approved.` : `“${title}” is rejected. The creator reads your reason.`);
    else this.toasts.warn(`“${title}”: ${outcome.kind === 'gone' ? outcome.message : ''}`);
  }

  /** A reason that was being written when the tab was reloaded or the session ended. */
  private restoreReason(id: string | undefined): void {
    if (id === undefined || this.desk.reason() !== '') return;
    const kept = this.drafts.read(`reason.${id}`, isText);
    if (kept) this.desk.write(kept);
  }

  private focusLater(selector: string): void {
    afterNextRender(() => this.page.nativeElement.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}
