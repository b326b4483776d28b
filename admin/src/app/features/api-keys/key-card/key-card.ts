import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, output, signal } from '@angular/core';
import { aiProviderLabels } from '@guildhall/contracts';
import type { ApiKeyPartsFragment } from '@guildhall/contracts/graphql';
import { toApiFailure } from '../../../data/api-failure.js';
import { NOW } from '../../../data/clock.js';
import { Badge } from '../../../ui/badge/badge.js';
import { Button } from '../../../ui/button/button.js';
import { Confirm } from '../../../ui/confirm/confirm.js';
import { Notice } from '../../../ui/notice/notice.js';
import { Skeleton } from '../../../ui/skeleton/skeleton.js';
import { Toasts } from '../../../ui/toast/toasts.js';
import { BudgetForm } from '../budget/budget-form.js';
import { BudgetMeter } from '../budget/budget-meter.js';
import { KeyForm } from '../key-form/key-form.js';
import type { KeyOutcome } from '../key-outcome.js';
import type { KeysDesk } from '../keys-desk.js';
import { canTryOut, historyWords, nextWords, removeQuestion, statusBadge, testWords } from '../key-words.js';
import { TryOutLine } from '../try-out/try-out-line/try-out-line.js';

type Pane = 'key' | 'limit' | 'try-out';

/** One provider: the state of its key, and what can be done with it. One form is open at a time. */
@Component({
  selector: 'gh-key-card',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '[class.unfolded]': 'pane() !== null' },
  imports: [Badge, BudgetForm, BudgetMeter, Button, KeyForm, Notice, Skeleton, TryOutLine],
  templateUrl: './key-card.html',
  styleUrl: './key-card.css',
})
export class KeyCard {
  private readonly toasts = inject(Toasts);
  private readonly confirm = inject(Confirm);
  private readonly now = inject(NOW);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly apiKey = input.required<ApiKeyPartsFragment>();
  readonly desk = input.required<KeysDesk>();
  /** Whether adding this key is the next step of the whole page. */
  readonly next = input.required<boolean>();
  /** The key paid for a call: what is shown of its use is out of date. */
  readonly used = output();

  protected readonly pane = signal<Pane | null>(null);
  /** What the last act came to, as long as it is worth reading. */
  protected readonly said = signal<string | null>(null);
  protected readonly label = computed(() => aiProviderLabels[this.apiKey().provider]);
  protected readonly isSet = computed(() => this.apiKey().status !== 'NOT_CONFIGURED');
  protected readonly badge = computed(() => statusBadge(this.apiKey().status));
  protected readonly history = computed(() => historyWords(this.apiKey(), this.now()));
  protected readonly acting = computed(() => this.desk().acting(this.apiKey().provider));
  /** One that cannot be read can only be entered again. */
  protected readonly canTest = computed(() => this.apiKey().status !== 'UNREADABLE');
  protected readonly canTryOut = computed(() => canTryOut(this.apiKey().status));

  protected toggle(pane: Pane): void {
    this.pane.update((open) => (open === pane ? null : pane));
    this.said.set(null);
    // The try-out is fetched first, and takes the focus itself.
    if (this.pane() !== null) this.focusLater('.pane input');
  }

  /** Closes the form that was opened by a button, and gives the focus back to it. */
  protected close(): void {
    const opened = this.pane();
    this.pane.set(null);
    this.focusLater(`[data-opens="${opened}"]`);
  }

  protected settled(outcome: KeyOutcome): void {
    const limited = this.pane() === 'limit';
    this.close();
    this.conclude(outcome, limited ? 'The limit is saved.' : `Your ${this.label()} key is saved.`);
  }

  protected async test(): Promise<void> {
    this.said.set(null);
    await this.tell(() => this.desk().test(this.apiKey().provider), '');
  }

  protected async remove(): Promise<void> {
    if (!(await this.confirm.ask(removeQuestion(this.apiKey())))) return;
    this.pane.set(null);
    this.said.set(null);
    const done = await this.tell(() => this.desk().remove(this.apiKey().provider), `Your ${this.label()} key is removed. Revoke it at ${this.label()} too if nothing else uses it.`);
    // The button that was pressed has gone with the key.
    if (done) this.focusLater('[data-opens="key"]');
  }

  /** Says what an act came to; whether it was done. */
  private async tell(act: () => Promise<KeyOutcome | null>, words: string): Promise<boolean> {
    try {
      const outcome = await act();
      if (outcome !== null) this.conclude(outcome, words);
      return outcome?.kind === 'done';
    } catch (thrown) {
      this.toasts.warn(toApiFailure(thrown).message);
      return false;
    }
  }

  /** A test that passed is told in passing; what is left to do stays on the card. */
  private conclude(outcome: KeyOutcome, words: string): void {
    switch (outcome.kind) {
      case 'done':
        if (outcome.test === null) return this.toasts.say(words);
        if (outcome.test.outcome === 'ACTIVE') return this.toasts.say(testWords(outcome.test, this.now()));
        // What is wrong with the key itself is on its card already.
        return this.said.set(outcome.test.message === outcome.key.problem ? null : testWords(outcome.test, this.now()));
      case 'wait':
        return this.said.set(`${outcome.message} ${nextWords(outcome.retryAt, this.now())}`);
      case 'gone':
      case 'refused':
        return this.toasts.warn(outcome.message);
    }
  }

  private focusLater(selector: string): void {
    const target = (): HTMLElement | null => this.host.nativeElement.querySelector<HTMLElement>(selector);
    afterNextRender(() => target()?.focus(), { injector: this.injector });
  }
}
