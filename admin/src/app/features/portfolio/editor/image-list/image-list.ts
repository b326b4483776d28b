import { CdkDrag, type CdkDragDrop, CdkDragHandle, CdkDropList } from '@angular/cdk/drag-drop';
import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, output, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { limits } from '@guildhall/contracts';
import { acceptedTypes } from '../../../../data/uploads/upload-rules.js';
import type { Upload } from '../../../../data/uploads/uploads.js';
import { Button } from '../../../../ui/button/button.js';
import { Control } from '../../../../ui/field/control.js';
import { Field } from '../../../../ui/field/field.js';
import { Icon } from '../../../../ui/icon/icon.js';
import { Picture } from '../../../../ui/picture/picture.js';
import { orderKeyTarget } from '../image-order.js';
import type { DraftImage } from '../item-draft.js';
import { FilePreview } from '../uploads/file-preview.js';
import { pastedFiles } from '../uploads/pasted-files.js';

/** The pictures of an item: add by button, drop or paste, follow each on its way, describe, order, remove. */
@Component({
  selector: 'gh-image-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, CdkDrag, CdkDragHandle, CdkDropList, Control, Field, FilePreview, FormField, Icon, Picture],
  host: { '(document:paste)': 'paste($event)' },
  templateUrl: './image-list.html',
  styleUrl: './image-list.css',
})
export class ImageList {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  readonly images = input.required<readonly DraftImage[]>();
  readonly fields = input.required<FieldTree<readonly DraftImage[]>>();
  readonly uploads = input.required<ReadonlyMap<string, Upload>>();
  /** How many more fit. */
  readonly room = input.required<number>();
  /** Id of the item whose card in the grid the cover comes from; empty for a new one. */
  readonly transition = input('');
  readonly add = output<readonly File[]>();
  readonly remove = output<string>();
  readonly retry = output<string>();
  readonly move = output<{ readonly index: number; readonly by: number }>();

  protected readonly accept = acceptedTypes.join(',');
  protected readonly altMax = limits.item.alt.max;
  protected readonly most = limits.item.images.max;
  protected readonly over = signal(false);
  protected readonly said = signal('');
  /** Names of files for which there was no place. */
  protected readonly leftOut = signal<readonly string[]>([]);
  protected readonly rows = computed(() =>
    this.images().map((image, index) => ({ image, upload: this.uploads().get(image.key), field: this.fields()[index]?.alt })),
  );
  protected readonly problem = computed(() => this.fields()().errors()[0]?.message ?? null);

  protected choose(box: HTMLInputElement): void {
    this.take([...(box.files ?? [])]);
    box.value = '';
  }

  protected dropFiles(event: DragEvent): void {
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

  protected dropRow({ previousIndex, currentIndex }: CdkDragDrop<unknown>): void {
    this.shift(previousIndex, currentIndex - previousIndex);
  }

  /** Arrow keys, Home and End on a handle move its picture; the focus goes with it. */
  protected press(event: KeyboardEvent, index: number): void {
    const to = orderKeyTarget(event.key, index, this.images().length);
    if (to === null) return;
    event.preventDefault();
    this.shift(index, to - index, '.handle');
  }

  /** Moves a picture. @param focus what keeps the focus, within the moved row */
  protected shift(index: number, by: number, focus = ''): void {
    const key = this.images()[index]?.key;
    if (key === undefined || by === 0) return;
    this.move.emit({ index, by });
    this.said.set(`Picture ${index + 1} is now number ${index + by + 1} of ${this.images().length}.`);
    if (focus !== '') this.focusLater(key, focus);
  }

  protected discard(key: string, index: number): void {
    const next = this.images()[index + 1] ?? this.images()[index - 1];
    this.remove.emit(key);
    this.leftOut.set([]);
    this.said.set(`Picture ${index + 1} was removed.`);
    this.focusLater(next?.key ?? '', next ? '.handle' : '.choose');
  }

  protected phaseWords({ phase, progress }: Upload): string {
    const words = { waiting: 'Waiting for its turn', sending: `Uploading, ${progress} %`, processing: `Preparing sizes, ${progress} %`, ready: 'Ready', failed: 'Failed' };
    return words[phase];
  }

  private take(files: readonly File[]): void {
    if (files.length === 0) return;
    const fitting = Math.min(files.length, Math.max(0, this.room()));
    this.leftOut.set(files.slice(fitting).map(({ name }) => name));
    this.add.emit(files);
    this.said.set(`${fitting} added.`);
  }

  /** Angular moves the row by taking it out and putting it in again, which loses the focus. */
  private focusLater(key: string, selector: string): void {
    afterNextRender(
      () => {
        const row = this.host.nativeElement.querySelector(`[data-key="${CSS.escape(key)}"]`) ?? this.host.nativeElement;
        const wanted = row.querySelector<HTMLButtonElement>(selector);
        // At an end of the list the button that was pressed is off.
        (wanted?.disabled ? row.querySelector<HTMLButtonElement>('.handle') : wanted)?.focus();
      },
      { injector: this.injector },
    );
  }
}
