/**
 * Reads for many what a field of a list would read for each: keys that are asked for before the event loop goes on are
 * read together. What may be read has been decided for each key by whoever asks.
 */
export class GatheredReads<Key, Value> {
  private waiting: { readonly key: Key; readonly settle: (values: Promise<Value>) => void }[] = [];

  /** @param read answers one value for each key, in their order. */
  constructor(private readonly read: (keys: readonly Key[]) => Promise<readonly Value[]>) {}

  one(key: Key): Promise<Value> {
    return new Promise((settle) => {
      if (this.waiting.length === 0) setImmediate(() => this.readAll());
      this.waiting.push({ key, settle });
    });
  }

  private readAll(): void {
    const asked = this.waiting;
    this.waiting = [];
    const values = this.read(asked.map(({ key }) => key));
    for (const [index, { settle }] of asked.entries()) settle(values.then((read) => valueAt(read, index)));
  }
}

function valueAt<Value>(values: readonly Value[], index: number): Value {
  if (index >= values.length) throw new Error(`${values.length} values were read; one for place ${index} is missing`);
  return values[index] as Value;
}
