import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { HttpConfig } from './http.config.js';

/** What differs between installations and answers. */
export interface PolicyDetails {
  /** Origin of the CDN that pictures come from; empty when there is none. */
  readonly mediaOrigin: string;
  /** For the dashboard, whose framework adds style elements: they carry the nonce of the response. */
  readonly nonce?: string;
}

/** Content security policy without exceptions: no inline script, no inline style, nothing from elsewhere but pictures from the CDN. */
export function contentSecurityPolicy({ mediaOrigin, nonce }: PolicyDetails): string {
  const own = nonce === undefined ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src ${own}`,
    `style-src ${own}`,
    mediaOrigin === '' ? "img-src 'self'" : `img-src 'self' ${mediaOrigin}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'self'",
  ].join('; ');
}

/** Registers the security headers of every answer. */
export async function registerSecurityHeaders(app: FastifyInstance, { origin, mediaOrigin }: HttpConfig['origins']): Promise<void> {
  const options: FastifyHelmetOptions = {
    // Set by us below: helmet's builder would merge its own defaults in.
    contentSecurityPolicy: false,
    crossOriginEmbedderPolicy: false,
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    strictTransportSecurity: origin.startsWith('https:') ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    xFrameOptions: { action: 'deny' },
  };
  const policy = contentSecurityPolicy({ mediaOrigin });
  await app.register(helmet, options);
  app.addHook('onSend', (_request, reply, payload, done) => {
    if (isPartOfPage(reply)) {
      for (const header of ofDocuments) void reply.removeHeader(header);
      return done(null, payload);
    }
    if (!reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', policy);
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()');
    done(null, payload);
  });
}

/** What browsers heed of a document alone. A script of 400 bytes would travel with more than its weight of them. */
const ofDocuments = [
  ...['cross-origin-opener-policy', 'origin-agent-cluster', 'referrer-policy', 'x-dns-prefetch-control', 'x-download-options'],
  ...['x-frame-options', 'x-permitted-cross-domain-policies', 'x-xss-protection'],
];

// Not images: an SVG can be opened as a document.
function isPartOfPage(reply: FastifyReply): boolean {
  return /^(text\/(javascript|css)|font\/)/.test(String(reply.getHeader('content-type') ?? ''));
}
