import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import type { TestMember } from './media-app.js';

/** What came back on the line, and how much went out before it was cut. */
export interface RawAnswer {
  readonly status: number;
  readonly body: string;
  readonly sentBytes: number;
}

const BOUNDARY = 'guildhall-test-boundary';

/** The beginning of a multipart body with one file. */
export const partHead = Buffer.from(
  `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`,
);

/** The end of it. */
export const partTail = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);

/** Opens an upload by hand, below everything that would repair what a test breaks. */
export async function openUpload(origin: string, member: TestMember, length: { contentLength: number } | 'chunked'): Promise<Socket> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  const headers = Object.entries({
    host: `${hostname}:${port}`,
    ...member.headers,
    'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
    ...(length === 'chunked' ? { 'transfer-encoding': 'chunked' } : { 'content-length': String(length.contentLength) }),
  });
  socket.write(`POST /api/uploads HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}`).join('\r\n')}\r\n\r\n`);
  return socket;
}

/** One chunk of a chunked body. */
export function chunk(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
}

/** Sends pieces for as long as the other side takes them, then reads the answer. */
export async function sendUntilCut(socket: Socket, pieces: Iterable<Buffer>): Promise<RawAnswer> {
  let answer = '';
  let closed = false;
  socket.on('data', (data: Buffer) => (answer += data.toString('latin1')));
  const end = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  void end.then(() => (closed = true));
  for (const piece of pieces) {
    if (closed || socket.destroyed) break;
    if (!socket.write(piece)) await Promise.race([once(socket, 'drain').catch(() => undefined), end]);
  }
  const answered = new Promise<void>((resolve) => {
    const look = setInterval(() => {
      if (!answer.includes('\r\n\r\n')) return;
      clearInterval(look);
      resolve();
    }, 10);
    void end.then(() => clearInterval(look));
  });
  await Promise.race([end, answered]);
  const sentBytes = socket.bytesWritten;
  socket.destroy();
  return { status: Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0), body: answer.slice(answer.indexOf('\r\n\r\n') + 4), sentBytes };
}
