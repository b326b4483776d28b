import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, model, output, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Field } from '../field/field.js';
import { Icon } from '../icon/icon.js';
import { addChips } from './chip-list.js';

/** A list of short texts: type, then Enter or a comma; Backspace in the empty line takes the last one back. Lives inside a `gh-field`. */
@Component({
  selector: 'gh-chips',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Icon],
  templateUrl: './chips.html',
  styleUrl: './chips.css',
})
export class Chips implements FormValueControl<readonly string[]> {
  protected readonly field = inject(Field);
  private readonly line = viewChild.required<ElementRef<HTMLInputElement>>('line');

  readonly value = model<readonly string[]>([]);
  readonly touch = output<void>();
  readonly most = input.required<number>();
  readonly longest = input.required<number>();
  /** What one entry is called, for the labels of the buttons: "tag". */
  readonly noun = input.required<string>();

  protected readonly typed = signal('');
  protected readonly said = signal('');
  protected readonly count = computed(() => `${this.value().length} of ${this.most()}`);

  focus(): void {
    this.line().nativeElement.focus();
  }

  protected type(text: string): void {
    this.typed.set(text);
    if (/[,;\n]/.test(text)) this.addTyped();
  }

  protected press(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      this.addTyped();
    } else if (event.key === 'Backspace' && this.typed() === '') {
      const last = this.value().at(-1);
      if (last !== undefined) this.remove(last);
    }
  }

  protected leave(): void {
    this.addTyped();
    this.touch.emit();
  }

  protected remove(chip: string): void {
    this.value.update((chips) => chips.filter((present) => present !== chip));
    this.said.set(`${chip} removed.`);
    this.focus();
  }

  private addTyped(): void {
    const before = this.value().length;
    const { chips, refused } = addChips(this.value(), this.typed(), { most: this.most(), longest: this.longest() });
    if (chips.length > before) this.value.set(chips);
    this.said.set(refused ?? '');
    if (refused !== null && chips.length === before) return;
    this.typed.set('');
    // At once, not with the next drawing: fast typing would else append to what was just added.
    this.line().nativeElement.value = '';
  }
}
