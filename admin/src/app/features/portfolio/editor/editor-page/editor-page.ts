import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, Injector, input, type OnInit, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { categoryLabels, limits, portfolioCategories } from '@guildhall/contracts';
import { toApiFailure } from '../../../../data/api-failure.js';
import { NOW } from '../../../../data/clock.js';
import { LeavePermit } from '../../../../session/leave-permit.js';
import { Button } from '../../../../ui/button/button.js';
import { Chips } from '../../../../ui/chips/chips.js';
import { Confirm } from '../../../../ui/confirm/confirm.js';
import { EmptyState } from '../../../../ui/empty-state/empty-state.js';
import { Control } from '../../../../ui/field/control.js';
import { Field } from '../../../../ui/field/field.js';
import { Icon } from '../../../../ui/icon/icon.js';
import { FailureNotice } from '../../../../ui/notice/failure-notice.js';
import { Notice } from '../../../../ui/notice/notice.js';
import { PageHeader } from '../../../../ui/page-header/page-header.js';
import { Skeleton } from '../../../../ui/skeleton/skeleton.js';
import { Toasts } from '../../../../ui/toast/toasts.js';
import { autosaveWords } from '../autosave/autosave-words.js';
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
  host: { '(window:beforeunload)': 'warnBeforeUnload($event)' },
  templateUrl: './editor-page.html',
  styleUrl: './editor-page.css',
})
export class EditorPage implements OnInit, Leavable {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  private readonly permit = inject(LeavePermit);
  private readonly injector = inject(Injector);
  private readonly now = inject(NOW);
  /** From the address; absent for a new item. */
  readonly id = input<string>();
  /** From the address: a kept draft of a new item. */
  readonly draft = input<string>();

  protected readonly editor = inject(ItemEditor);
  protected readonly editing = this.editor.editing;
  protected readonly form = this.editor.form;
  protected readonly limits = limits.item;
  protected readonly categories = portfolioCategories.map((value) => ({ value, label: categoryLabels[value] }));
  protected readonly heading = computed(() => (this.id() ? 'Edit item' : 'New item'));
  protected readonly hold = signal<string | null>(null);
  protected readonly autosaved = computed(() => autosaveWords(this.editor.autosave.state()));
  protected readonly transition = computed(() => (this.id() ? `work-${this.id()}` : null));
  protected readonly preview = computed(() => this.editor.previewPath());
  private cancelled = false;
  protected readonly standing = computed(() => {
    const item = this.editor.loaded();
    return item ? itemState(item, new Date(this.now())) : null;
  });

  ngOnInit(): void {
    void this.open();
  }

  async mayLeave(): Promise<boolean> {
    if (!this.editing.changed() || this.editor.phase() !== 'ready' || this.cancelled) return true;
    // What was typed stays as a draft, so that leaving needs no question; only what could not be kept does.
    if (this.editing.conflict() === null && (await this.editor.autosave.flush())) {
      this.toasts.say('Kept as a draft.');
      return true;
    }
    return this.confirm.ask({
      heading: 'Leave without saving?',
      text: 'What you typed could not be kept on the server. A copy stays in this tab until it is closed.',
      yes: 'Leave',
      no: 'Keep editing',
      grave: true,
    });
  }

  protected warnBeforeUnload(event: Event): void {
    if (this.editing.changed() && this.editor.autosave.behind() && !this.permit.given()) event.preventDefault();
  }

  protected open(): Promise<void> {
    return this.editor.open({ id: this.id() ?? null, draftId: this.draft() ?? null });
  }

  /** Goes back without what was typed; asks only when there is something to lose. */
  protected async cancel(): Promise<void> {
    const losing = this.editing.changed() || this.editor.autosave.place().id !== null;
    if (losing && !(await this.startOver(true))) return;
    this.cancelled = true;
    await this.router.navigateByUrl('/portfolio');
  }

  /** Throws away what was typed. @returns whether the person agreed and it is gone. */
  protected async startOver(leaving = false): Promise<boolean> {
    const sure = await this.confirm.ask({
      heading: 'Discard what you typed?',
      text: this.id() ? 'The item stays as it was last saved.' : 'The draft and its pictures are thrown away.',
      yes: leaving ? 'Discard and go back' : 'Discard',
      no: 'Keep editing',
      grave: true,
    });
    if (!sure) return false;
    try {
      await this.editor.discard();
      return true;
    } catch (thrown) {
      this.toasts.warn(toApiFailure(thrown).message);
      return false;
    }
  }

  protected async save(): Promise<void> {
    this.hold.set(this.pictureHold());
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

  /** A field was left: a good moment to keep what it holds. */
  protected left({ target, relatedTarget }: FocusEvent): void {
    if (target !== relatedTarget && this.editor.autosave.state().kind === 'waiting' && this.editing.conflict() === null) void this.editor.autosave.flush();
  }

  protected async keepMine(): Promise<void> {
    const ofItem = this.editing.conflict()?.of === 'item';
    this.editor.keepMine();
    if (ofItem) await this.save();
  }

  protected takeTheirs(): void {
    this.editor.takeTheirs();
    this.focusLater('[data-aside]');
  }

  /** Pictures that are not ready hold the save back, in words. */
  private pictureHold(): string | null {
    if (this.editor.uploads.failed() > 0) return 'A picture failed. Try it again or remove it, then save.';
    return this.editor.uploads.running() > 0 ? 'Pictures are still being prepared. Save when they are ready.' : null;
  }

  private focusLater(selector: string): void {
    afterNextRender(() => document.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}
