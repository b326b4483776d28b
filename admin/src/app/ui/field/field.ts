import { booleanAttribute, ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { textLength } from '../../data/text-length.js';

/** What a field shows of its form state; a signal form's field fits. */
export interface FieldView {
  touched(): boolean;
  errors(): readonly { readonly message?: string }[];
  value(): unknown;
}

let serial = 0;

/** Label, control, hint, counter and error of one field, tied together for assistive technology. The control carries `ghControl`. */
@Component({
  selector: 'gh-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.wrong]': 'problem() !== null' },
  template: `
    <div class="line">
      <label [attr.for]="id" [id]="labelId">{{ label() }}</label>
      @if (!needed()) {
        <span class="optional">Optional</span>
      }
    </div>
    <ng-content />
    <div class="below">
      <div class="said">
        @if (problem(); as problem) {
          <p class="problem" [id]="problemId">{{ problem }}</p>
        }
        @if (hint()) {
          <p [id]="hintId">{{ hint() }}</p>
        }
      </div>
      @if (counter(); as counter) {
        <p class="counter" [class.over]="counter.over" [id]="counterId">
          {{ counter.length }} <span aria-hidden="true">/</span><span class="hidden-text">of</span> {{ counter.max }}
        </p>
      }
    </div>
  `,
  styleUrl: './field.css',
})
export class Field {
  readonly label = input.required<string>();
  readonly state = input.required<FieldView>();
  readonly hint = input('');
  /** Longest allowed length in code points; 0 shows no counter. */
  readonly max = input(0);
  readonly needed = input(false, { transform: booleanAttribute });

  readonly id = `field-${++serial}`;
  readonly labelId = `${this.id}-label`;
  protected readonly hintId = `${this.id}-hint`;
  protected readonly problemId = `${this.id}-problem`;
  protected readonly counterId = `${this.id}-counter`;

  /** The first problem, once the field was left or sent. */
  readonly problem = computed(() => {
    const state = this.state();
    return state.touched() ? (state.errors()[0]?.message ?? null) : null;
  });

  protected readonly counter = computed(() => {
    const value = this.state().value();
    if (this.max() === 0 || typeof value !== 'string') return null;
    const length = textLength(value);
    return { length, max: this.max(), over: length > this.max() };
  });

  /** Ids of everything that describes the control, or null. */
  readonly describedBy = computed(() => {
    const ids = [this.problem() === null ? '' : this.problemId, this.hint() ? this.hintId : '', this.max() > 0 ? this.counterId : ''];
    return ids.filter(Boolean).join(' ') || null;
  });
}
