import { afterNextRender, ChangeDetectionStrategy, Component, computed, DestroyRef, ElementRef, inject, input, output, signal } from '@angular/core';
import { type AIProvider, limits } from '@guildhall/contracts';
import { PricedModelsDocument } from '@guildhall/contracts/graphql';
import { NOW } from '../../../../data/clock.js';
import { GraphqlClient } from '../../../../data/graphql-client.js';
import { textLength } from '../../../../data/text-length.js';
import { momentWords } from '../../../../data/time-words.js';
import { Button } from '../../../../ui/button/button.js';
import { Control } from '../../../../ui/field/control.js';
import { Field } from '../../../../ui/field/field.js';
import { Notice } from '../../../../ui/notice/notice.js';
import { ModelField } from '../model-field/model-field.js';
import { modelProblem } from '../model-offers.js';
import { progressWords } from '../progress-words.js';
import { receiptWords } from '../receipt-words.js';
import { isWrittenLater, TryOut } from '../try-out.js';
import { TryOutApi } from '../try-out-api.js';

/** Milliseconds after which the server has written down a call that was left, and what a failed one says of the key. */
const writtenAfter = 1_000;

/** Asks a model one thing with the key, and shows the answer as it comes, its tokens and its cost. */
@Component({
  selector: 'gh-try-out-line',
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [Button, Control, Field, ModelField, Notice],
  templateUrl: './try-out-line.html',
  styleUrl: './try-out-line.css',
})
export class TryOutLine {
  private readonly graphql = inject(GraphqlClient);
  private readonly now = inject(NOW);
  readonly provider = input.required<AIProvider>();
  /** A call was made, or may have been. */
  readonly used = output();

  protected readonly longest = limits.tryOut.message.max;
  protected readonly tryOut = new TryOut(inject(TryOutApi));
  protected readonly name = signal('');
  protected readonly message = signal('');
  protected readonly asked = signal(false);
  private left = false;
  /** Suggestions are an extra: without them any name can be typed all the same. */
  private readonly priced = this.graphql.resource(PricedModelsDocument, () => ({ provider: this.provider() }));
  protected readonly offers = computed(() => (this.priced.hasValue() ? this.priced.value().pricedModels : []));
  protected readonly running = computed(() => ['waiting', 'answering'].includes(this.tryOut.phase()));
  protected readonly nameState = computed(() => this.stateOf(this.name(), modelProblem(this.name())));
  protected readonly messageState = computed(() => this.stateOf(this.message(), this.messageProblem()));
  protected readonly receipt = computed(() => {
    const receipt = this.tryOut.receipt();
    return receipt && receiptWords(receipt);
  });
  protected readonly moment = computed(() => {
    const when = this.tryOut.problem()?.retryAt;
    return when ? momentWords(when, new Date(this.now())) : null;
  });
  protected readonly progress = computed(() => progressWords(this.tryOut.phase(), this.tryOut.finish(), this.tryOut.answer()));

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => host.querySelector('input')?.focus());
    // Nobody reads the rest of an answer whose page has been left: it would only cost.
    inject(DestroyRef).onDestroy(() => {
      this.left = true;
      this.tryOut.stop();
    });
  }

  protected async ask(): Promise<void> {
    this.asked.set(true);
    if (this.nameState().errors().length > 0 || this.messageState().errors().length > 0) return;
    await this.tryOut.ask({ provider: this.provider(), model: this.name().trim(), message: this.message().trim() });
    if (isWrittenLater(this.tryOut.phase())) await new Promise((resolve) => setTimeout(resolve, writtenAfter));
    if (!this.left) this.used.emit();
  }

  private messageProblem(): string | null {
    const text = this.message().trim();
    if (text === '') return 'Write something to ask.';
    return textLength(text) > this.longest ? 'Make it shorter.' : null;
  }

  private stateOf(value: string, problem: string | null) {
    const asked = this.asked();
    return { touched: () => asked, value: () => value, errors: () => (problem === null ? [] : [{ message: problem }]) };
  }
}
