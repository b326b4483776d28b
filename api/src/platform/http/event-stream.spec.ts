import { once } from 'node:events';
import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { fastify, type FastifyInstance, type FastifyReply } from 'fastify';
import { sendEventStream, type ServerEvent } from './event-stream.js';

let server: FastifyInstance;
afterEach(() => server.close());

async function serve(handle: (reply: FastifyReply) => Promise<void>): Promise<string> {
  server = fastify({ forceCloseConnections: true });
  server.get('/', async (_, reply) => handle(reply));
  await server.listen({ port: 0, host: '127.0.0.1' });
  return `http://127.0.0.1:${(server.server.address() as AddressInfo).port}/`;
}

const failed = (): ServerEvent => ({ event: 'error', data: {} });

describe('a stream of events', () => {
  it('ends with what the source says, and with the failure when it throws', async () => {
    const address = await serve((reply) =>
      sendEventStream(
        reply,
        async function* () {
          yield { event: 'token', data: { text: 'two\nlines' } };
          throw new Error('broken');
        },
        failed,
      ),
    );
    expect(await (await fetch(address)).text()).toBe('event: token\ndata: {"text":"two\\nlines"}\n\nevent: error\ndata: {}\n\n');
  });

  it('tells its source at once that the reader has left before it began', async () => {
    const ended = Promise.withResolvers<boolean>();
    const address = await serve(async (reply) => {
      asked.destroy();
      await once(reply.raw, 'close');
      await sendEventStream(
        reply,
        async function* (gone) {
          ended.resolve(gone.aborted);
          yield* [];
        },
        failed,
      );
    });
    const asked = get(address).on('error', () => undefined);
    expect(await ended.promise).toBe(true);
  });
});
