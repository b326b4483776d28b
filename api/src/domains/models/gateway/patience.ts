import type { ModelsConfig } from '../models.config.js';

/** Why a call was given up. */
export type GivenUp = 'CANCELLED' | 'TIMED_OUT';

/** How long one call waits: for the next word, and for the whole. Its signal ends the request at the provider. */
export class Patience {
  private readonly controller = new AbortController();
  private readonly whole: NodeJS.Timeout;
  private readonly cancel = (): void => this.giveUp('CANCELLED');
  private silence: NodeJS.Timeout | undefined;
  private why: GivenUp | null = null;

  /** @param caller of whoever asked: aborted when nobody waits for the answer any more. */
  constructor(
    private readonly config: ModelsConfig,
    private readonly caller: AbortSignal,
  ) {
    this.whole = setTimeout(() => this.giveUp('TIMED_OUT'), config.callSeconds * 1_000);
    caller.addEventListener('abort', this.cancel, { once: true });
    if (caller.aborted) this.cancel();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** `null` while nobody has. */
  get givenUp(): GivenUp | null {
    return this.why;
  }

  /** From now on the provider is waited for. */
  listen(): void {
    this.silence ??= setTimeout(() => this.giveUp('TIMED_OUT'), this.config.silenceSeconds * 1_000);
    this.silence.refresh();
  }

  /** The provider said something: until {@link listen} it is the reader who is waited for. */
  heard(): void {
    clearTimeout(this.silence);
    this.silence = undefined;
  }

  /** Ends the request, if it has not ended, and everything that waits. */
  end(): void {
    this.heard();
    clearTimeout(this.whole);
    this.caller.removeEventListener('abort', this.cancel);
    this.controller.abort();
  }

  private giveUp(why: GivenUp): void {
    if (this.why !== null) return;
    this.why = why;
    this.controller.abort();
  }
}
