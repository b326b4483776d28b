import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '@guildhall/contracts';
import { errorCodes } from '@guildhall/contracts';

/** An address that takes forms without a script. */
interface FormRoute {
  readonly path: RegExp;
  /**
   * Largest body, in bytes. Percent-encoding makes nine bytes of a Chinese letter and twelve of an emoji, so it has room for the
   * longest text that the limits allow, twelve bytes for each letter: whoever writes without a script may write as much.
   */
  readonly bytes: number;
}

/** What browsers send without a script; nothing else is taken at these addresses, and it is taken nowhere else. */
const routes: readonly FormRoute[] = [
  // 4,000 letters of the message and 360 beside it, and an address.
  { path: /^\/portfolio\/[^/?]+\/contact$/, bytes: 65_536 },
  // 2,000 letters of a review.
  { path: /^\/inquiry\/[^/?]+\/(?:confirm|complete|review)$/, bytes: 32_768 },
  // 1,000 letters of details, and an address.
  { path: /^\/report$/, bytes: 16_384 },
];

/** Whether a request is a form without a script, sent to an address that takes one. */
export function isForm({ method, path, contentType }: { readonly method: string; readonly path: string; readonly contentType: string | undefined }): boolean {
  return method === 'POST' && formRoute(path) !== undefined && isUrlEncoded(contentType);
}

/** Refuses forms where none is taken, what is no form where one is, and forms that are too large, before a body is read. */
export async function formHook(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const refused = refusalOf(request);
  if (refused === null) return;
  await reply
    .status(errorCodes[refused.code])
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ status: errorCodes[refused.code], title: refused.code, ...refused }));
}

function refusalOf({ method, url, headers }: FastifyRequest): { readonly code: ErrorCode; readonly message: string } | null {
  const route = method === 'POST' ? formRoute(url) : undefined;
  if (isUrlEncoded(headers['content-type']) !== (route !== undefined)) return { code: 'UNSUPPORTED_MEDIA', message: 'This kind of content is not taken here.' };
  // Browsers say how long a form is, and no more than that is read; who sends it in pieces without saying so is no browser.
  const length = headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : Number.POSITIVE_INFINITY;
  return route === undefined || length <= route.bytes ? null : { code: 'TOO_LARGE', message: 'This is larger than what can be taken.' };
}

function formRoute(url: string): FormRoute | undefined {
  const path = url.split('?', 1)[0] ?? '';
  return routes.find((route) => route.path.test(path));
}

function isUrlEncoded(contentType: string | undefined): boolean {
  return /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(contentType ?? '');
}
