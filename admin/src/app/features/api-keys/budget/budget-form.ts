import { ChangeDetectionStrategy, Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import type { ApiKeyPartsFragment } from '@guildhall/contracts/graphql';
import { toApiFailure } from '../../../data/api-failure.js';
import { Button } from '../../../ui/button/button.js';
import { Control } from '../../../ui/field/control.js';
import { Field } from '../../../ui/field/field.js';
import { Notice } from '../../../ui/notice/notice.js';
import type { KeyOutcome } from '../key-outcome.js';
import type { KeysDesk } from '../keys-desk.js';
import { dollarText, limitOf } from '../money.js';

/** What a key may cost in a month. */
@Component({
  selector: 'gh-budget-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Control, Field, Notice],
  template: `
    <form novalidate (submit)="$event.preventDefault(); save()">
      <gh-field label="Limit a month, in US dollars" [state]="state()" hint="Empty for no limit. With one, models without a known price cannot be called: nobody could say what they cost.">
        <input #line ghControl inputmode="decimal" autocomplete="off" dir="ltr" [value]="typed()" (input)="type(line.value)" />
      </gh-field>
      @if (failed(); as failed) {
        <gh-notice tone="wrong" role="alert">{{ failed }}</gh-notice>
      }
      <div class="actions">
        <button ghButton look="primary" type="submit" [busy]="saving()">{{ saving() ? 'Saving' : 'Save limit' }}</button>
        <button ghButton look="quiet" type="button" (click)="cancelled.emit()">Cancel</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--space-4);
    }
    input {
      max-width: 14rem;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
  `,
})
export class BudgetForm {
  readonly apiKey = input.required<ApiKeyPartsFragment>();
  readonly desk = input.required<KeysDesk>();
  /** It was saved, or nothing came of it because the page was out of date. */
  readonly settled = output<KeyOutcome>();
  readonly cancelled = output();

  /** From the key as it was when the form was opened: a reading in between takes nothing away that was typed. */
  protected readonly typed = linkedSignal({ source: () => this.apiKey().provider, computation: () => dollarText(this.apiKey().budget.monthlyLimit) });
  protected readonly problem = signal<string | null>(null);
  protected readonly failed = signal<string | null>(null);
  protected readonly saving = computed(() => this.desk().acting(this.apiKey().provider) === 'limit');
  protected readonly state = computed(() => {
    const [problem, typed] = [this.problem(), this.typed()];
    return { touched: () => true, value: () => typed, errors: () => (problem === null ? [] : [{ message: problem }]) };
  });

  protected type(text: string): void {
    this.typed.set(text);
    this.problem.set(null);
  }

  protected async save(): Promise<void> {
    const limit = limitOf(this.typed());
    this.failed.set(null);
    this.problem.set(limit.kind === 'wrong' ? limit.message : null);
    if (limit.kind === 'wrong') return;
    try {
      const outcome = await this.desk().limit(this.apiKey().provider, limit.nano);
      if (outcome?.kind === 'refused') this.problem.set(outcome.message);
      else if (outcome) this.settled.emit(outcome);
    } catch (thrown) {
      this.failed.set(toApiFailure(thrown).message);
    }
  }
}
