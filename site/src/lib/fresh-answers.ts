/** Milliseconds between two looks. */
const interval = 120_000;

/**
 * Asks an address for JSON and remembers the entity tag of the answer, so that what has not changed is neither sent nor
 * read again.
 */
export class FreshAnswers {
  #tag: string | null = null;

  constructor(private readonly address: string) {}

  /** What is there now; `undefined` when it is what was there last time, or cannot be had. */
  async next(): Promise<unknown> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (this.#tag !== null) headers['if-none-match'] = this.#tag;
    const answer = await fetch(this.address, { headers });
    if (!answer.ok) return undefined;
    this.#tag = answer.headers.get('etag');
    return answer.json();
  }
}

/**
 * Runs a task every two minutes while somebody can see the page, and at once when they come back to a page that is
 * due. Failures wait for the next turn. Returns what ends it.
 */
export function whileVisible(task: () => Promise<void>): () => void {
  let last = Date.now();
  let timer = 0;
  const turn = (): void => {
    clearTimeout(timer);
    if (document.hidden) return;
    const wait = last + interval - Date.now();
    if (wait <= 0) {
      last = Date.now();
      // Offline, or an API that is restarting: what stands stays, and the next look mends it.
      task().catch(() => undefined);
    }
    timer = window.setTimeout(turn, wait > 0 ? wait : interval);
  };
  document.addEventListener('visibilitychange', turn);
  turn();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', turn);
  };
}
