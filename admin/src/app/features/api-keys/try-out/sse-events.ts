/** One event of a stream of server-sent events. */
export interface SseEvent {
  readonly event: string;
  readonly data: string;
}

/** Takes a stream of server-sent events apart, wherever its pieces were cut. */
export class SseParser {
  private rest = '';

  /** The events that a further piece of text completes. An event ends with an empty line; what has none yet is kept. */
  take(text: string): readonly SseEvent[] {
    // A line end that is cut in two is kept whole for the next piece.
    const all = this.rest + text;
    const held = all.endsWith('\r') ? '\r' : '';
    const blocks = all.slice(0, all.length - held.length).replace(/\r\n?/g, '\n').split('\n\n');
    this.rest = (blocks.pop() ?? '') + held;
    return blocks.flatMap((block) => eventOf(block) ?? []);
  }
}

function eventOf(block: string): SseEvent | null {
  const fields = block.split('\n').map((line) => /^([^:]*)(?:: ?(.*))?$/s.exec(line));
  const data = fields.flatMap((field) => (field?.[1] === 'data' ? [field[2] ?? ''] : []));
  const event = fields.findLast((field) => field?.[1] === 'event')?.[2];
  return data.length === 0 ? null : { event: event ?? 'message', data: data.join('\n') };
}

/** The events of a body of bytes, in order. Leaving the loop early lets go of the stream. */
export async function* sseEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<SseEvent> {
  const [parser, decoder, reader] = [new SseParser(), new TextDecoder(), body.getReader()];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* parser.take(decoder.decode(value, { stream: true }));
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
