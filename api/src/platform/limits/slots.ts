/** Lets a bounded number of pieces of work run at once; the others wait their turn. */
export class Slots {
  private readonly waiting: (() => void)[] = [];
  private free: number;

  constructor(count: number) {
    this.free = count;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      // The slot passes on directly: were it freed first, a newcomer could overtake those who wait.
      if (next === undefined) this.free += 1;
      else next();
    }
  }
}
