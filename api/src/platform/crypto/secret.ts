import { inspect } from 'node:util';

const SEALED = '[sealed]';

/**
 * A value that must not be printed. Logs, JSON and templates show `[sealed]`; only {@link Secret.reveal} gives it out, so every
 * place that does can be found by name.
 */
export class Secret<T = string> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** The value itself, for the one call that needs it. */
  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return SEALED;
  }

  toJSON(): string {
    return SEALED;
  }

  [inspect.custom](): string {
    return SEALED;
  }
}
