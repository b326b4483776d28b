import { ChangeDetectionStrategy, Component, computed, type ElementRef, inject, input, model, output, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Field } from '../field/field.js';
import { Icon } from '../icon/icon.js';
import { addChips } from './chip-list.js';
import { SuggestionList } from './suggestion-list.js';

/** Names that are known, which a list of chips offers while somebody types and leads other writings to. */
export interface ChipVocabulary {
  canonical(text: string): string;
  /** At most `most` names that fit, none of which is `taken`. */
  suggest(text: string, taken: readonly string[], most: number): readonly string[];
}

/** Names that are offered at once. */
const offeredAtMost = 8;

/**
 * A list of short texts: type, then Enter or a comma; Backspace in the empty line takes the last one back. With a
 * vocabulary the line is a combobox: the arrow keys go through the names on offer. Lives inside a `gh-field`.
 */
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
  readonly vocabulary = input<ChipVocabulary | null>(null);

  protected readonly listId = `${this.field.id}-list`;
  protected readonly typed = signal('');
  protected readonly said = signal('');
  protected readonly count = computed(() => `${this.value().length} of ${this.most()}`);
  protected readonly offered = computed(() => {
    const text = this.typed().trim();
    return text === '' ? [] : (this.vocabulary()?.suggest(text, this.value(), offeredAtMost) ?? []);
  });
  protected readonly list = new SuggestionList(this.offered);

  focus(): void {
    this.line().nativeElement.focus();
  }

  protected type(text: string): void {
    this.typed.set(text);
    this.list.show();
    if (/[,;\n]/.test(text)) this.addTyped();
    else this.said.set(this.list.open() ? `${this.offered().length} on offer.` : '');
  }

  protected press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const last = this.value().at(-1);
    if (event.key === 'Enter') {
      event.preventDefault();
      this.take(this.list.marked() ?? this.typed());
    } else if (event.key === 'Backspace' && this.typed() === '') {
      if (last !== undefined) this.remove(last);
    } else if (this.vocabulary()) {
      this.walk(event);
    }
  }

  protected leave(): void {
    this.addTyped();
    this.touch.emit();
  }

  /** Adds a name on offer, or what was typed. */
  protected take(text: string): void {
    this.typed.set(text);
    this.addTyped();
  }

  protected remove(chip: string): void {
    this.value.update((chips) => chips.filter((present) => present !== chip));
    this.said.set(`${chip} removed.`);
    this.focus();
  }

  /** The keys of a combobox; the rest stay with the line. */
  private walk(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') this.list.next();
    else if (event.key === 'ArrowUp') this.list.previous();
    else if (event.key === 'Escape' && this.list.open()) this.list.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private addTyped(): void {
    const before = this.value().length;
    const vocabulary = this.vocabulary();
    const rules = { most: this.most(), longest: this.longest(), ...(vocabulary && { canonical: (text: string) => vocabulary.canonical(text) }) };
    const { chips, refused, renamed } = addChips(this.value(), this.typed(), rules);
    this.list.close();
    if (chips.length > before) this.value.set(chips);
    this.said.set(refused ?? renamed ?? '');
    if (refused !== null && chips.length === before) return;
    this.typed.set('');
    // At once, not with the next drawing: fast typing would else append to what was just added.
    this.line().nativeElement.value = '';
  }
}
