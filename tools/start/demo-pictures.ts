import type { ManagedProcess } from '../processes/managed-process.ts';

/** Milliseconds between two looks at how far it is. */
const lookEvery = 1_000;
/** A line for each of so many parts of the whole. */
const parts = 10;

/** The drawing of the demo's pictures beside the running system, and what it says in the terminal. */
export class DemoPictures {
  readonly #process: ManagedProcess;
  readonly #say: (line: string) => void;
  #said = -1;
  #stopped = false;

  constructor(process: ManagedProcess, say: (line: string) => void) {
    this.#process = process;
    this.#say = say;
  }

  /** Draws to the end. @returns whether all pictures are there; never throws, as the system runs without them too. */
  async draw(): Promise<boolean> {
    const looking = setInterval(() => this.#look(), lookEvery);
    const succeeded = await this.#process.run();
    clearInterval(looking);
    if (this.#stopped) return false;
    this.#look();
    if (!succeeded) this.#say(`Demo pictures: the drawing ${this.#process.lastExit}; it goes on at the next start. Its log is ${this.#process.spec.logFile}`);
    return succeeded && this.#said === parts;
  }

  /** Ends the drawing; the next start goes on with it. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#process.stop();
  }

  #look(): void {
    const far = progressIn(this.#process.tail(3));
    if (far === undefined || this.#stopped) return;
    const part = far.total === 0 ? parts : Math.floor((far.done / far.total) * parts);
    if (part === this.#said) return;
    this.#said = part;
    this.#say(`Demo pictures: ${far.done} of ${far.total}`);
  }
}

/** The newest "Demo pictures: 12 of 400" in what the command has printed. */
export function progressIn(printed: string): { readonly done: number; readonly total: number } | undefined {
  const found = [...printed.matchAll(/^Demo pictures: (\d+) of (\d+)$/gm)].at(-1);
  return found === undefined ? undefined : { done: Number(found[1]), total: Number(found[2]) };
}
