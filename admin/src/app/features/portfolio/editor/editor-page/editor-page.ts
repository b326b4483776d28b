import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, type OnInit, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { categoryLabels, limits, portfolioCategories } from '@guildhall/contracts';
import { toApiFailure } from '../../../../data/api-failure.js';
import { NOW } from '../../../../data/clock.js';
import { Connection } from '../../../../data/connection.js';
import { LeavePermit } from '../../../../session/leave-permit.js';
import { Button } from '../../../../ui/button/button.js';
import { Chips } from '../../../../ui/chips/chips.js';
import { Confirm } from '../../../../ui/confirm/confirm.js';
import type { Question } from '../../../../ui/confirm/confirm-dialog.js';
import { EmptyState } from '../../../../ui/empty-state/empty-state.js';
import { Control } from '../../../../ui/field/control.js';
import { Field } from '../../../../ui/field/field.js';
import { Icon } from '../../../../ui/icon/icon.js';
import { FailureNotice } from '../../../../ui/notice/failure-notice.js';
import { Notice } from '../../../../ui/notice/notice.js';
import { PageHeader } from '../../../../ui/page-header/page-header.js';
import { Skeleton } from '../../../../ui/skeleton/skeleton.js';
import { Toasts } from '../../../../ui/toast/toasts.js';
import { draftWords } from '../autosave/draft-words.js';
import { ConflictPanel } from '../conflict-panel/conflict-panel.js';
import { ImageList } from '../image-list/image-list.js';
import { ItemEditor } from '../item-editor.js';
import type { Leavable } from '../leave-guard.js';
import { savedWords } from '../saved-words.js';
import { itemState } from '../../item-state.js';

/** Makes a new item, or changes one. */
@Component({
  selector: 'gh-editor-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [
    Button,
    Chips,
    ConflictPanel,
    Control,
    EmptyState,
    FailureNotice,
    Field,
    FormField,
    Icon,
    ImageList,
    Notice,
    PageHeader,
    RouterLink,
    Skeleton,
  ],
  providers: [ItemEditor],
  host: {
    '(window:beforeunload)': 'warnBeforeUnload($event)',
    '(window:online)': 'keepDraft()',
    '(document:visibilitychange)': 'keepDraft()',
    '(focusout)': 'keepDraft()',
  },
  templateUrl: './editor-page.html',
  styleUrl: './editor-page.css',
})
export class EditorPage implements OnInit, Leavable {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  private readonly permit = inject(LeavePermit);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly now = inject(NOW);
  private readonly connection = inject(Connection);
  /** From the address; absent for a new item. */
  readonly id = input<string>();
  /** From the address: the draft of a new item to go on with. */
  readonly draft = input<string>();

  protected readonly editor = inject(ItemEditor);
  protected readonly editing = this.editor.editing;
  protected readonly images = this.editor.images;
  protected readonly form = this.editor.form;
  protected readonly limits = limits.item;
  protected readonly categories = portfolioCategories.map((value) => ({ value, label: categoryLabels[value] }));
  protected readonly heading = computed(() => (this.id() ? 'Edit item' : 'New item'));
  /** The cover takes part in the change of pages, from the card in the grid and back. */
  protected readonly transition = computed(() => (this.id() ? `work-${this.id()}` : null));
  protected readonly hold = signal<string | null>(null);
  protected readonly standing = computed(() => {
    const item = this.editor.loaded();
    if (!item) return null;
    const { label, detail } = itemState(item, new Date(this.now()));
    return detail === null ? `${label}.` : `${label}. ${detail}`;
  });
  protected readonly kept = computed(() => {
    const { changed, conflict } = this.editing;
    return draftWords(this.editor.autosave.state(), { changed: changed(), online: this.connection.online(), conflict: conflict() !== null });
  });

  ngOnInit(): void {
    this.open();
  }

  async mayLeave(): Promise<boolean> {
    // Without a connection a request waits, and so would the person.
    if (this.editor.atRisk() && this.connection.online()) await this.editor.autosave.flush();
    if (!this.editor.atRisk()) return true;
    return this.confirm.ask({
      heading: 'Leave before everything is kept?',
      text: this.images.onTheirWay()
        ? 'Pictures are still going out. They are lost when you leave now.'
        : 'What you typed has not reached the server. A copy stays in this tab only.',
      yes: 'Leave',
      no: 'Stay here',
      grave: true,
    });
  }

  protected open(): void {
    void this.editor.open({ itemId: this.id() ?? null, draftId: this.draft() ?? null });
  }

  /** Sends what was typed without waiting for the typing to rest: the person turns to something else. */
  protected keepDraft(): void {
    if (this.editor.phase() === 'ready') void this.editor.autosave.flush();
  }

  protected warnBeforeUnload(event: Event): void {
    if (this.editor.atRisk() && !this.permit.given()) event.preventDefault();
  }

  protected async save(): Promise<void> {
    this.hold.set(this.heldBack());
    if (this.hold() !== null) return this.focusLater('[data-hold]');
    const outcome = await this.editor.save();
    if (outcome?.kind === 'saved') {
      this.toasts.say(savedWords(outcome.item));
      await this.router.navigateByUrl('/portfolio');
    } else if (outcome?.kind === 'conflict') {
      this.focusLater('gh-conflict-panel h2');
    } else if (outcome === null && this.form().errorSummary().length > 0) {
      this.form().errorSummary()[0]?.fieldTree().focusBoundControl();
    } else {
      this.focusLater('[data-outcome]');
    }
  }

  protected async cancel(): Promise<void> {
    if (await this.discard()) await this.router.navigateByUrl('/portfolio');
  }

  protected async startOver(): Promise<void> {
    if (await this.discard()) this.focusLater('h1');
  }

  protected async keepMine(): Promise<void> {
    const saves = this.editing.conflict()?.kind === 'item';
    this.editor.keepMine();
    if (saves) await this.save();
    else this.focusLater('h1');
  }

  protected takeTheirs(): void {
    this.editor.takeTheirs();
    this.focusLater('[data-aside]');
  }

  /** Throws the draft away, after asking when there is one. */
  private async discard(): Promise<boolean> {
    const something = this.editing.changed() || this.editing.aside() !== null || this.editor.autosave.ref() !== null || this.images.onTheirWay();
    if (something && !(await this.confirm.ask(this.discardQuestion()))) return false;
    try {
      await this.editor.discard();
      return true;
    } catch (thrown) {
      this.toasts.warn(toApiFailure(thrown).message);
      return false;
    }
  }

  private discardQuestion(): Question {
    const text = this.id() ? 'What you typed since the last save is thrown away. The item stays as it is.' : 'What you typed here is thrown away.';
    return { heading: 'Discard this draft?', text, yes: 'Discard draft', no: 'Keep editing', grave: true };
  }

  /** Why a save cannot begin, in words. */
  private heldBack(): string | null {
    const { uploads } = this.images;
    if (this.editing.conflict()) return 'Two versions wait for you at the top. Choose one of them, then save.';
    if (uploads.failed() > 0) return 'A picture failed. Try it again or remove it, then save.';
    return uploads.running() > 0 ? 'Pictures are still being prepared. Save when they are ready.' : null;
  }

  private focusLater(selector: string): void {
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}
