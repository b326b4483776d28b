import { booleanAttribute, ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Button } from '../../../ui/button/button.js';
import { Control } from '../../../ui/field/control.js';
import { Field } from '../../../ui/field/field.js';

/** A text with its counter and one button. What else belongs to the form is projected above it. */
@Component({
  selector: 'gh-text-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Control, Field],
  template: `
    <form novalidate (submit)="$event.preventDefault(); submitted.emit()">
      <ng-content />
      <gh-field [label]="label()" [state]="state()" [max]="max()" [hint]="hint()" [needed]="needed()">
        <textarea #box ghControl rows="3" dir="auto" [value]="text()" (input)="write.emit(box.value)"></textarea>
      </gh-field>
      <button ghButton type="submit" [busy]="sending()">{{ sending() ? sendingWords() : send() }}</button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--space-4);
      justify-items: start;
      max-width: 640px;
    }
    gh-field {
      width: 100%;
    }
  `,
})
export class TextForm {
  readonly label = input.required<string>();
  readonly hint = input('');
  /** What the button says. */
  readonly send = input.required<string>();
  readonly sendingWords = input.required<string>();
  readonly needed = input(false, { transform: booleanAttribute });
  /** Longest allowed length in code points. */
  readonly max = input.required<number>();
  readonly text = input.required<string>();
  readonly problem = input.required<string | null>();
  readonly sending = input.required<boolean>();
  readonly write = output<string>();
  readonly submitted = output();

  protected readonly state = computed(() => {
    const [problem, text] = [this.problem(), this.text()];
    return { touched: () => true, value: () => text, errors: () => (problem === null ? [] : [{ message: problem }]) };
  });
}
