import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '@guildhall/contracts';
import { errorCodes } from '@guildhall/contracts';

/** Largest body of a form, in bytes. Percent-encoding triples what is not ASCII: some 3,300 characters of Chinese fit, all 4,000 of most scripts. */
export const FORM_BYTES = 32_768;

/** What browsers send without a script; nothing else is taken at these addresses, and it is taken nowhere else. */
const routes = [/^\/portfolio\/[^/?]+\/contact$/, /^\/inquiry\/[^/?]+\/(?:confirm|complete|review)$/];

/** Whether a request is a form without a script, sent to an address that takes one. */
export function isForm({ method, path, contentType }: { readonly method: string; readonly path: string; readonly contentType: string | undefined }): boolean {
  return method === 'POST' && isFormRoute(path) && isUrlEncoded(contentType);
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
  const form = isUrlEncoded(headers['content-type']);
  const expected = method === 'POST' && isFormRoute(url);
  if (form !== expected) return { code: 'UNSUPPORTED_MEDIA', message: 'This kind of content is not taken here.' };
  // Browsers say how long a form is, and no more than that is read; who sends it in pieces without saying so is no browser.
  const length = headers['transfer-encoding'] === undefined ? Number(headers['content-length'] ?? 0) : Number.POSITIVE_INFINITY;
  return !form || length <= FORM_BYTES ? null : { code: 'TOO_LARGE', message: 'This is larger than what can be taken.' };
}

function isFormRoute(url: string): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return routes.some((route) => route.test(path));
}

function isUrlEncoded(contentType: string | undefined): boolean {
  return /^application\/x-www-form-urlencoded\s*(?:;|$)/i.test(contentType ?? '');
}
