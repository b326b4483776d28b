import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { type AIProvider, aiProviderLabels } from '@guildhall/contracts';
import { toApiFailure } from '../../../data/api-failure.js';
import { Button } from '../../../ui/button/button.js';
import { Control } from '../../../ui/field/control.js';
import { Field } from '../../../ui/field/field.js';
import { Icon } from '../../../ui/icon/icon.js';
import { Notice } from '../../../ui/notice/notice.js';
import { keyOf, keyProblem } from '../key-text.js';
import type { KeysDesk } from '../keys-desk.js';
import type { KeyOutcome } from '../key-outcome.js';
import { providerKeyPages } from '../key-words.js';

/** Takes a key. It stays in this field alone: in no draft, no storage, and gone when the form goes. */
@Component({
  selector: 'gh-key-form',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Control, Field, Icon, Notice],
  templateUrl: './key-form.html',
  styleUrl: './key-form.css',
})
export class KeyForm {
  readonly provider = input.required<AIProvider>();
  readonly desk = input.required<KeysDesk>();
  /** Whether it takes the place of another. */
  readonly replaces = input.required<boolean>();
  /** It was saved, or nothing came of it because the page was out of date. */
  readonly settled = output<KeyOutcome>();
  readonly cancelled = output();

  protected readonly typed = signal('');
  protected readonly shown = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly failed = signal<string | null>(null);
  protected readonly label = computed(() => aiProviderLabels[this.provider()]);
  protected readonly page = computed(() => providerKeyPages[this.provider()]);
  protected readonly saving = computed(() => this.desk().acting(this.provider()) === 'save');
  protected readonly state = computed(() => {
    const [problem, typed] = [this.problem(), this.typed()];
    return { touched: () => true, value: () => typed, errors: () => (problem === null ? [] : [{ message: problem }]) };
  });

  protected type(text: string): void {
    this.typed.set(text);
    this.problem.set(null);
    this.failed.set(null);
  }

  protected async save(): Promise<void> {
    this.failed.set(null);
    this.problem.set(keyProblem(this.typed()));
    if (this.problem() !== null) return;
    try {
      const outcome = await this.desk().save(this.provider(), keyOf(this.typed()));
      if (outcome?.kind === 'refused') this.problem.set(outcome.message);
      else if (outcome) this.settled.emit(outcome);
    } catch (thrown) {
      this.failed.set(toApiFailure(thrown).message);
    }
  }
}
