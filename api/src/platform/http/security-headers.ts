import helmet, { type FastifyHelmetOptions } from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
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
    if (!reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', policy);
    void reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), browsing-topics=()');
    done(null, payload);
  });
}
