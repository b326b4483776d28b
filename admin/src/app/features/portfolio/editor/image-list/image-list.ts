import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { limits } from '@guildhall/contracts';
import { acceptedTypes } from '../../../../data/uploads/upload-rules.js';
import type { Upload } from '../../../../data/uploads/uploads.js';
import { Button } from '../../../../ui/button/button.js';
import { Control } from '../../../../ui/field/control.js';
import { Field } from '../../../../ui/field/field.js';
import { Icon } from '../../../../ui/icon/icon.js';
import { Picture } from '../../../../ui/picture/picture.js';
import type { DraftImage } from '../item-draft.js';
import { FilePreview } from '../uploads/file-preview.js';

/** The pictures of an item: add by button or drop, follow each on its way, describe, order, remove. */
@Component({
  selector: 'gh-image-list',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Control, Field, FilePreview, FormField, Icon, Picture],
  templateUrl: './image-list.html',
  styleUrl: './image-list.css',
})
export class ImageList {
  readonly images = input.required<readonly DraftImage[]>();
  readonly fields = input.required<FieldTree<readonly DraftImage[]>>();
  readonly uploads = input.required<ReadonlyMap<string, Upload>>();
  /** How many more fit. */
  readonly room = input.required<number>();
  readonly add = output<readonly File[]>();
  readonly remove = output<string>();
  readonly retry = output<string>();
  readonly move = output<{ readonly index: number; readonly by: -1 | 1 }>();

  protected readonly accept = acceptedTypes.join(',');
  protected readonly altMax = limits.item.alt.max;
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

  protected shift(index: number, by: -1 | 1): void {
    this.move.emit({ index, by });
    this.said.set(`Picture ${index + 1} is now number ${index + by + 1} of ${this.images().length}.`);
  }

  protected discard(key: string, index: number): void {
    this.remove.emit(key);
    this.said.set(`Picture ${index + 1} was removed.`);
  }

  protected phaseWords({ phase, progress }: Upload): string {
    const words = { waiting: 'Waiting for its turn', sending: `Uploading, ${progress} %`, processing: `Preparing sizes, ${progress} %`, ready: 'Ready', failed: 'Failed' };
    return words[phase];
  }

  private take(files: readonly File[]): void {
    if (files.length === 0) return;
    const left = files.length - this.room();
    this.add.emit(files);
    const added = Math.min(files.length, this.room());
    this.said.set(left > 0 ? `${added} added; ${left} left out, because 10 pictures are the most.` : `${added} added.`);
  }
}
