import type { FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '@guildhall/contracts';
import { ProblemException } from '../../../platform/http/problem-exception.js';
import { Refusal } from '../../../platform/policy/policy-exceptions.js';
import { ValidationProblem } from '../../../platform/problems/problem.js';

/** Bytes that the multipart frame may add to the file. */
const FRAME_BYTES = 16_384;

/** Seconds that a whole upload may take: 5 MB at 140 kbit/s. */
const UPLOAD_SECONDS = 300;

/** Milliseconds that a refused client has to read the answer before the line is cut. */
const HANG_UP_AFTER = 1_000;

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
 * After a refusal in the middle of a body: the answer goes out at once, and what the client goes on sending is dropped
 * and the connection cut, instead of being read to its end.
 */
export function hangUp(request: FastifyRequest, reply: FastifyReply): void {
  if (request.raw.complete) return;
  void reply.header('connection', 'close');
  reply.raw.once('finish', () => {
    request.raw.resume();
    setTimeout(() => request.raw.destroy(), HANG_UP_AFTER).unref();
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
