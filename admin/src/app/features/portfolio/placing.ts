/** The changes of one entry that are on their way, and what the server said last. */
interface Line<T> {
  confirmed: T;
  waiting: number;
  last: Promise<unknown>;
}

/**
 * Changes that are shown at once and sent after: one request an entry at a time, in the order of the presses, as answers
 * that overtake each other would show a state that was never chosen. When all are answered the server's word is shown,
 * which takes a refused change back.
 */
export class Placing<T extends { readonly id: string }> {
  private readonly lines = new Map<string, Line<T>>();

  constructor(private readonly show: (entry: T) => void) {}

  /** Rejects with what `send` rejects with; the other changes of the entry go on. */
  async run(entry: T, change: Partial<T>, send: () => Promise<T>): Promise<void> {
    const line = this.lines.get(entry.id) ?? { confirmed: entry, waiting: 0, last: Promise.resolve() };
    this.lines.set(entry.id, line);
    line.waiting += 1;
    this.show({ ...entry, ...change });
    const sent = line.last.then(send);
    line.last = sent.catch(() => undefined);
    try {
      line.confirmed = await sent;
    } finally {
      line.waiting -= 1;
      if (line.waiting === 0) {
        this.lines.delete(entry.id);
        this.show(line.confirmed);
      }
    }
  }
}
