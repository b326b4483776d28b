import { signal } from '@angular/core';
import type { AIProvider } from '@guildhall/contracts';
import { toApiFailure } from '../../../data/api-failure.js';
import type { Finish, Receipt, TryOutEvent } from './try-out-event.js';

/** One question to a model. */
export interface TryOutRequest {
  readonly provider: AIProvider;
  readonly model: string;
  readonly message: string;
}

/** What a try-out needs from outside: the events of one answer, until `signal` is aborted. Throws an `ApiFailure`. */
export interface TryOutPort {
  ask(request: TryOutRequest, signal: AbortSignal): AsyncIterable<TryOutEvent>;
}

/** How far an answer is. `stopped`: by the person; `failed`: there is a problem to read. */
export type TryOutPhase = 'idle' | 'waiting' | 'answering' | 'done' | 'stopped' | 'failed';

/** Whether the server has something to write down after this end: a call that nobody heard out, or what a failure says of the key. */
export const isWrittenLater = (phase: TryOutPhase): boolean => phase === 'stopped' || phase === 'failed';

/** Why there is no answer, or no whole one. */
export interface TryOutProblem {
  readonly message: string;
  readonly retryAt: Date | null;
}

const cutOff: TryOutProblem = { message: 'The answer broke off. What came is below; it is counted in your usage.', retryAt: null };

/** One question and its answer as it comes. */
export class TryOut {
  private readonly phaseSource = signal<TryOutPhase>('idle');
  private readonly answerSource = signal('');
  private readonly receiptSource = signal<Receipt | null>(null);
  private readonly finishSource = signal<Finish>('STOP');
  private readonly problemSource = signal<TryOutProblem | null>(null);
  private running: AbortController | null = null;

  readonly phase = this.phaseSource.asReadonly();
  readonly answer = this.answerSource.asReadonly();
  readonly receipt = this.receiptSource.asReadonly();
  /** How a whole answer ended. */
  readonly finish = this.finishSource.asReadonly();
  readonly problem = this.problemSource.asReadonly();

  constructor(private readonly port: TryOutPort) {}

  /** Asks, and ends when the answer has; does nothing while one is on its way. Never throws. */
  async ask(request: TryOutRequest): Promise<void> {
    if (this.running) return;
    const run = new AbortController();
    this.running = run;
    this.answerSource.set('');
    this.receiptSource.set(null);
    this.problemSource.set(null);
    this.phaseSource.set('waiting');
    try {
      for await (const event of this.port.ask(request, run.signal)) {
        if (run.signal.aborted) break;
        this.take(event);
      }
      this.phaseSource.update((phase) => (phase === 'waiting' || phase === 'answering' ? this.failed(cutOff) : phase));
    } catch (thrown) {
      const { message, retryAt } = toApiFailure(thrown);
      if (!run.signal.aborted) this.phaseSource.set(this.failed({ message, retryAt }));
    } finally {
      this.running = null;
    }
  }

  /** Ends the answer here and at the provider. */
  stop(): void {
    if (!this.running) return;
    this.phaseSource.set('stopped');
    this.running.abort();
  }

  private take(event: TryOutEvent): void {
    switch (event.kind) {
      case 'token':
        this.phaseSource.set('answering');
        return this.answerSource.update((answer) => answer + event.text);
      case 'receipt':
        return this.receiptSource.set(event.receipt);
      case 'error':
        return this.phaseSource.set(this.failed({ message: event.message, retryAt: event.retryAt === null ? null : new Date(event.retryAt) }));
      case 'done':
        this.finishSource.set(event.finish);
        return this.phaseSource.update((phase) => (phase === 'failed' ? phase : 'done'));
    }
  }

  private failed(problem: TryOutProblem): TryOutPhase {
    this.problemSource.set(problem);
    return 'failed';
  }
}
