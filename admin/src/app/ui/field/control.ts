import { Directive, inject } from '@angular/core';
import { Field } from './field.js';

/** Ties an input, textarea or select to the `gh-field` around it. */
@Directive({
  selector: 'input[ghControl], textarea[ghControl], select[ghControl]',
  host: {
    class: 'control',
    '[id]': 'field.id',
    '[attr.aria-describedby]': 'field.describedBy()',
    '[attr.aria-invalid]': "field.problem() === null ? null : 'true'",
  },
})
export class Control {
  protected readonly field = inject(Field);
}
