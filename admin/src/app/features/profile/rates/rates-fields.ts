import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { currencies } from '@guildhall/contracts';
import { Control } from '../../../ui/field/control.js';
import { Field } from '../../../ui/field/field.js';
import type { ProfileDraft } from '../profile-draft.js';
import { ratesWords } from './rate-text.js';

const names = new Intl.DisplayNames('en', { type: 'currency' });

/** What an hour and a project cost, in one currency, and how visitors will read it. */
@Component({
  selector: 'gh-rates-fields',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Control, Field, FormField],
  template: `
    <div class="row">
      <gh-field label="An hour" [state]="form().hourlyRate()">
        <input ghControl inputmode="decimal" autocomplete="off" [formField]="form().hourlyRate" />
      </gh-field>
      <gh-field label="A project, from" [state]="form().projectRate()">
        <input ghControl inputmode="decimal" autocomplete="off" [formField]="form().projectRate" />
      </gh-field>
      <gh-field label="Currency" [state]="form().currency()">
        <select ghControl [formField]="form().currency">
          <option value="">Choose</option>
          @for (currency of currencies; track currency.code) {
            <option [value]="currency.code">{{ currency.code }} · {{ currency.name }}</option>
          }
        </select>
      </gh-field>
    </div>
    <p role="status">{{ words() ? 'Visitors read: ' + words() : 'Without rates, visitors read nothing about money.' }}</p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--space-3);
    }
    .row {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 11rem), 1fr));
      gap: var(--space-4);
      align-items: start;
    }
    p {
      margin: 0;
      color: var(--ink-2);
    }
  `,
})
export class RatesFields {
  readonly form = input.required<FieldTree<ProfileDraft>>();
  protected readonly currencies = currencies.map((code) => ({ code, name: names.of(code) ?? code }));
  protected readonly words = computed(() => {
    const { hourlyRate, projectRate, currency } = this.form()().value();
    return ratesWords(hourlyRate, projectRate, currency);
  });
}
