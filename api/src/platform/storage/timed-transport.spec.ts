import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { timedTransport } from './timed-transport.js';

let server: Server;
let port: number;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/silent') return;
    response.write('begin ');
    if (request.url === '/stops') return;
    setTimeout(() => response.end('end'), 150);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

function ask(path: string): Promise<string> {
  const { request } = timedTransport(false, { answer: 100, body: 300 });
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, agent: false }, (response) => text(response).then(resolve, reject));
    sent.on('error', reject).end();
  });
}

describe('a request to the storage', () => {
  it('ends when no answer begins', async () => {
    await expect(ask('/silent')).rejects.toThrow('silent for too long');
  });

  it('ends when an answer stops', async () => {
    await expect(ask('/stops')).rejects.toThrow();
  });

  it('has more patience once an answer has begun', async () => {
    expect(await ask('/slow')).toBe('begin end');
  });
});
