import { once } from 'node:events';
import type { FastifyReply } from 'fastify';

/** One server-sent event. */
export interface ServerEvent {
  readonly event: string;
  /** Sent as JSON, which has no line breaks of its own. */
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * Answers with server-sent events as they come (WHATWG HTML, 9.2). The source is told by the signal when the reader has gone, and is left then.
 * @param failed turns what the source throws into the last event, since a status cannot be sent any more.
 */
export async function sendEventStream(reply: FastifyReply, source: (gone: AbortSignal) => AsyncIterable<ServerEvent>, failed: (error: unknown) => ServerEvent): Promise<void> {
  // The request's own signal says nothing of a reader who leaves a POST: the answer's connection does.
  const gone = new AbortController();
  reply.raw.once('close', () => {
    gone.abort();
  });
  // A reader who left while we got ready has closed it already, and it closes once.
  if (reply.raw.closed) gone.abort();
  reply.hijack();
  reply.raw.writeHead(200, { ...headersOf(reply), 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  reply.raw.flushHeaders();
  try {
    for await (const event of source(gone.signal)) await write(reply, event, gone.signal);
  } catch (error) {
    if (!gone.signal.aborted) await write(reply, failed(error), gone.signal);
  } finally {
    reply.raw.end();
  }
}

// What hooks have set so far: Fastify sends nothing of a hijacked answer itself.
function headersOf(reply: FastifyReply): Record<string, string | number | string[]> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

async function write(reply: FastifyReply, { event, data }: ServerEvent, gone: AbortSignal): Promise<void> {
  if (gone.aborted) return;
  // A reader who takes nothing holds the source up, not the memory.
  if (!reply.raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)) await once(reply.raw, 'drain', { signal: gone }).catch(() => undefined);
}
