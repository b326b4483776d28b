import { afterNextRender, ChangeDetectionStrategy, Component, computed, inject, Injector, input, type OnInit, signal } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { categoryLabels, limits, portfolioCategories } from '@guildhall/contracts';
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
  /** From the address; absent for a new item. */
  readonly id = input<string>();

  protected readonly editor = inject(ItemEditor);
  protected readonly editing = this.editor.editing;
  protected readonly form = this.editor.form;
  protected readonly limits = limits.item;
  protected readonly categories = portfolioCategories.map((value) => ({ value, label: categoryLabels[value] }));
  protected readonly heading = computed(() => (this.id() ? 'Edit item' : 'New item'));
  protected readonly hold = signal<string | null>(null);
  protected readonly standing = computed(() => {
    const item = this.editor.loaded();
    return item ? itemState(item) : null;
  });

  ngOnInit(): void {
    void this.editor.open(this.id() ?? null);
  }

  async mayLeave(): Promise<boolean> {
    if (!this.editing.changed() || this.editor.phase() !== 'ready') return true;
    const leave = await this.confirm.ask({
      heading: 'Leave without saving?',
      text: 'What you changed here has not been saved.',
      yes: 'Discard changes',
      no: 'Keep editing',
      grave: true,
    });
    if (leave) this.editor.discard();
    return leave;
  }

  protected warnBeforeUnload(event: Event): void {
    if (this.editing.changed() && !this.permit.given()) event.preventDefault();
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

  protected async keepMine(): Promise<void> {
    this.editing.keepMine();
    await this.save();
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
