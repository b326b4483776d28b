import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One request that the CDN has received. */
export interface ReceivedPurge {
  readonly urls: readonly string[];
  readonly authorization: string | undefined;
}

/** A receiver of purges on loopback that can be told to fail. */
export interface LocalCdn {
  readonly url: string;
  readonly received: ReceivedPurge[];
  /** What the next requests answer: a status, or no answer at all. */
  failing: number | 'silent' | null;
  close(): Promise<void>;
}

/** Starts a receiver. */
export async function openLocalCdn(): Promise<LocalCdn> {
  const received: ReceivedPurge[] = [];
  const server: Server = createServer((request, response) => {
    void text(request).then((body) => {
      if (cdn.failing === 'silent') return;
      if (cdn.failing !== null) {
        response.writeHead(cdn.failing).end();
        return;
      }
      received.push({ ...(JSON.parse(body) as { urls: string[] }), authorization: request.headers.authorization });
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cdn: LocalCdn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/purge`,
    received,
    failing: null,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  return cdn;
}
