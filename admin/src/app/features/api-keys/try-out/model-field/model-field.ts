import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, model } from '@angular/core';
import { SuggestionList } from '../../../../ui/chips/suggestion-list.js';
import { Field } from '../../../../ui/field/field.js';
import { type ModelOffer, offersFor, priceWords } from '../model-offers.js';

/** Names a model: any name can be typed, known ones are offered with their prices. */
@Component({
  selector: 'gh-model-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './model-field.html',
  styleUrl: './model-field.css',
})
export class ModelField {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly field = inject(Field);
  readonly value = model('');
  readonly offers = input.required<readonly ModelOffer[]>();

  protected readonly listId = `${this.field.id}-list`;
  protected readonly offered = computed(() => offersFor(this.value(), this.offers()).map((offer) => ({ model: offer.model, price: priceWords(offer) })));
  protected readonly list = new SuggestionList(computed(() => this.offered().map((offer) => offer.model)));

  constructor() {
    // The marked one may be below the fold of the list, or behind the bar at the bottom of a phone.
    afterRenderEffect(() => {
      const place = this.list.place();
      if (place >= 0) this.host.querySelector(`#${this.listId}-${place}`)?.scrollIntoView({ block: 'nearest' });
    });
  }

  protected type(text: string): void {
    this.value.set(text);
    this.list.show();
  }

  protected take(name: string): void {
    this.value.set(name);
    this.list.close();
  }

  /** The keys of a combobox; the rest stay with the line. Enter without a mark sends the form. */
  protected press(event: KeyboardEvent): void {
    const marked = this.list.marked();
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') this.list.next();
    else if (event.key === 'ArrowUp') this.list.previous();
    else if (event.key === 'Escape' && this.list.open()) this.list.close();
    else if (event.key === 'Enter' && marked !== null) this.take(marked);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
