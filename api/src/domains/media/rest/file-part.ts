import type { FastifyRequest } from 'fastify';
import { limits } from '@guildhall/contracts';
import { ProblemException } from '../../../platform/http/problem-exception.js';
import { Refusal } from '../../../platform/policy/policy-exceptions.js';
import { ValidationProblem } from '../../../platform/problems/problem.js';

/** Bytes that the multipart frame may add to the file. */
const FRAME_BYTES = 16_384;

/** Seconds that a whole upload may take: 5 MB at 140 kbit/s. */
const UPLOAD_SECONDS = 300;

/** What a refused client may go on sending: browsers read the answer only when all is sent, or the line is cut. */
const DROPPED_BYTES = 16_000_000;
const DROPPED_SECONDS = 5;

/** The one file of a request, as it comes in. */
export interface FilePart {
  readonly stream: AsyncIterable<Buffer>;
  /** Ends the watch over the time that it takes. */
  close(): void;
}

/**
 * Opens the file field `file` of a multipart request. The declared type, name and length are not believed; an honest
 * length above the limit is refused before anything is read.
 */
export async function openFilePart(request: FastifyRequest): Promise<FilePart> {
  if (!request.isMultipart()) throw new Refusal('UNSUPPORTED_MEDIA', 'Send the image as the field “file” of multipart/form-data.');
  if (Number(request.headers['content-length'] ?? 0) > limits.image.bytes + FRAME_BYTES) {
    throw new Refusal('TOO_LARGE', 'This file is larger than 5 MB. Save a smaller copy and upload that.');
  }
  // Counting is ours, to the byte: the parser's own limit is only a net below it.
  const part = await request.file({ limits: { fileSize: limits.image.bytes + 1 }, throwFileSizeLimit: false }).catch(unreadable);
  if (part?.fieldname !== 'file') throw new ProblemException(ValidationProblem.of('file', 'Choose an image to upload.'));
  const tooSlow = setTimeout(() => part.file.destroy(new Error('The upload takes too long')), UPLOAD_SECONDS * 1_000);
  return { stream: readable(part.file), close: () => clearTimeout(tooSlow) };
}

/**
 * After a refusal in the middle of a body: the answer goes out at once. What the client goes on sending is dropped, up
 * to an end, so that a person with a somewhat large file sees the reason instead of a broken line.
 */
export function hangUp({ raw: request }: FastifyRequest): void {
  if (request.complete) return;
  let dropped = 0;
  // No `connection: close`: Node would cut at once, and a client that is still sending would lose the answer.
  const cut = () => {
    if (!request.complete) request.destroy();
  };
  const timer = setTimeout(cut, DROPPED_SECONDS * 1_000);
  request.once('close', () => clearTimeout(timer));
  // Listened to before the answer ends: after that Node throws the rest away itself, without an end.
  request.on('data', (chunk: Buffer) => {
    dropped += chunk.length;
    if (dropped > DROPPED_BYTES) cut();
  });
}

async function* readable(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await chunks.next().catch(unreadable);
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    await chunks.return?.();
  }
}

function unreadable(): never {
  throw new Refusal('BAD_REQUEST', 'The upload stopped before its end, or is not well-formed. Try again.');
}
