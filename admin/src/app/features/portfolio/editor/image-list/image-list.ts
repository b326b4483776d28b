import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDragPlaceholder, CdkDropList } from '@angular/cdk/drag-drop';
import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, output, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { limits } from '@guildhall/contracts';
import { pastedFiles } from '../../../../data/uploads/pasted-files.js';
import { acceptedTypes } from '../../../../data/uploads/upload-rules.js';
import type { Upload } from '../../../../data/uploads/uploads.js';
import { Button } from '../../../../ui/button/button.js';
import { Control } from '../../../../ui/field/control.js';
import { Field } from '../../../../ui/field/field.js';
import { Icon } from '../../../../ui/icon/icon.js';
import { FilePreview } from '../../../../ui/picture/file-preview.js';
import { Picture } from '../../../../ui/picture/picture.js';
import type { DraftImage } from '../item-draft.js';

/** Where an arrow key moves a picture. */
const steps: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };

/** The pictures of an item: add by button, drop or paste, follow each on its way, describe, order by dragging or by keys, remove. */
@Component({
  selector: 'gh-image-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, CdkDrag, CdkDragHandle, CdkDragPlaceholder, CdkDropList, Control, Field, FilePreview, FormField, Icon, Picture],
  templateUrl: './image-list.html',
  styleUrl: './image-list.css',
  host: { '(document:paste)': 'paste($event)' },
})
export class ImageList {
  readonly images = input.required<readonly DraftImage[]>();
  readonly fields = input.required<FieldTree<readonly DraftImage[]>>();
  readonly uploads = input.required<ReadonlyMap<string, Upload>>();
  /** How many more fit. */
  readonly room = input.required<number>();
  /** Name under which the cover takes part in the change of pages, if it does. */
  readonly transition = input<string | null>(null);
  readonly add = output<readonly File[]>();
  readonly remove = output<string>();
  readonly retry = output<string>();
  readonly move = output<{ readonly index: number; readonly by: number }>();

  protected readonly accept = acceptedTypes.join(',');
  protected readonly altMax = limits.item.alt.max;
  protected readonly most = limits.item.images.max;
  /** Names of files for which there was no place. */
  protected readonly leftOut = signal<readonly string[]>([]);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  protected readonly over = signal(false);
  protected readonly said = signal('');
  protected readonly rows = computed(() =>
    this.images().map((image, index) => ({ image, upload: this.uploads().get(image.key), field: this.fields()[index]?.alt })),
  );
  protected readonly problem = computed(() => this.fields()().errors()[0]?.message ?? null);

  protected choose(box: HTMLInputElement): void {
    this.take([...(box.files ?? [])]);
    box.value = '';
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take([...(event.dataTransfer?.files ?? [])]);
  }

  protected hover(event: DragEvent): void {
    event.preventDefault();
    this.over.set(true);
  }

  protected paste(event: ClipboardEvent): void {
    const files = pastedFiles(event);
    if (files.length === 0) return;
    event.preventDefault();
    this.take(files);
  }

  /** Moves a picture by dragging. */
  protected sort({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    if (previousIndex !== currentIndex) this.shift(previousIndex, currentIndex - previousIndex);
  }

  /** Moves a picture by the arrow keys on its handle, which keeps the focus. */
  protected step(event: KeyboardEvent, index: number): void {
    const by = steps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    if (this.images()[index + by] === undefined) this.said.set(by < 0 ? 'It is the first already.' : 'It is the last already.');
    else this.shift(index, by);
  }

  protected shift(index: number, by: number): void {
    const focused = document.activeElement;
    const control = focused instanceof HTMLElement ? (focused.dataset['control'] ?? '') : '';
    const key = this.images()[index]?.key ?? '';
    this.move.emit({ index, by });
    this.said.set(`Picture ${index + 1} is now number ${index + by + 1} of ${this.images().length}.`);
    // The row moves in the document and loses the focus on the way.
    afterNextRender(() => this.focus(key, control), { injector: this.injector });
  }

  private focus(key: string, control: string): void {
    const row = this.host.nativeElement.querySelector(`li[data-key="${CSS.escape(key)}"]`);
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-control="${control}"]`);
    // A button that has become useless at the end of the list takes no focus; the handle does, or without a row the way to add one.
    const other = row?.querySelector<HTMLButtonElement>('[data-control="handle"]') ?? this.host.nativeElement.querySelector<HTMLButtonElement>('.choose');
    (wanted?.disabled === false ? wanted : other)?.focus();
  }

  protected discard(key: string, index: number): void {
    const next = this.images()[index + 1] ?? this.images()[index - 1];
    this.remove.emit(key);
    this.leftOut.set([]);
    this.said.set(`Picture ${index + 1} was removed.`);
    afterNextRender(() => this.focus(next?.key ?? '', 'handle'), { injector: this.injector });
  }

  protected phaseWords({ phase, progress }: Upload): string {
    const words = { waiting: 'Waiting for its turn', sending: `Uploading, ${progress} %`, processing: `Preparing sizes, ${progress} %`, ready: 'Ready', failed: 'Failed' };
    return words[phase];
  }

  private take(files: readonly File[]): void {
    if (files.length === 0) return;
    const added = Math.min(files.length, Math.max(0, this.room()));
    this.leftOut.set(files.slice(added).map(({ name }) => name));
    this.add.emit(files);
    this.said.set(`${added} added.`);
  }
}
