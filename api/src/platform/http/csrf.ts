import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../policy/policy-exceptions.js';
import { isForm } from './form-routes.js';

/** Header that scripts send with a state-changing request; another origin cannot send it without a CORS preflight. */
export const CSRF_HEADER = 'x-guildhall-csrf';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Authenticated by a signature of their own, and called by machines that send no origin. */
const SIGNED = ['/api/discord/interactions', '/api/webhooks/'];

/** Sent by beacons of pages, which cannot set a header; what they change is nobody's. The origin is still asked for. */
const BEACONS = new Set(['/api/visits']);

/** What the decision looks at. */
export interface CsrfEvidence {
  readonly method: string;
  readonly path: string;
  readonly origin: string | undefined;
  readonly fetchSite: string | undefined;
  readonly header: string | undefined;
  readonly contentType: string | undefined;
}

/**
 * Whether a request may change state: it must come from a page of ours (same-origin `Origin`, or `Sec-Fetch-Site`
 * where the browser sends no origin) and carry the script header, unless it is a beacon. A form without a script cannot: at its own
 * address it carries a token instead, which its handler checks.
 */
export function isSameOrigin(evidence: CsrfEvidence, publicUrl: string): boolean {
  if (SAFE.has(evidence.method)) return true;
  if (SIGNED.some((path) => evidence.path.startsWith(path))) return true;
  const fromUs = evidence.origin === undefined ? evidence.fetchSite === 'same-origin' : evidence.origin === publicUrl;
  return fromUs && (evidence.header === '1' || BEACONS.has(evidence.path) || isForm(evidence));
}

/** The hook that refuses everything else before any handler or body parser runs. */
export function csrfHook(publicUrl: string): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  return async (request, reply) => {
    const evidence = {
      method: request.method,
      path: request.url,
      origin: request.headers.origin,
      fetchSite: single(request.headers['sec-fetch-site']),
      header: single(request.headers[CSRF_HEADER]),
      contentType: request.headers['content-type'],
    };
    if (isSameOrigin(evidence, publicUrl)) return;
    const refusal = new Refusal('CSRF_REFUSED', `This request did not come from a page of ${publicUrl}. Open the page again and retry.`);
    await reply
      .status(403)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify({ status: 403, title: refusal.code, code: refusal.code, message: refusal.message }));
  };
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
