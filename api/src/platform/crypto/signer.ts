import { createHmac, timingSafeEqual } from 'node:crypto';
import { ConfigurationError } from '../config/env.js';
import { Secret } from './secret.js';

/** Bytes that a secret for HMAC-SHA-256 should have at least. */
const SECRET_BYTES = 32;

const HOUR_MS = 3_600_000;

/** Signs short texts for addresses and forms (HMAC-SHA-256). A purpose keeps one kind of signature from passing for another. */
export class Signer {
  private constructor(private readonly secret: Secret<Buffer>) {}

  /** @throws ConfigurationError when SIGNING_SECRET is short or all zero. */
  static parse(encoded: string): Signer {
    const bytes = Buffer.from(encoded, 'base64');
    if (bytes.length < SECRET_BYTES) {
      throw new ConfigurationError([`SIGNING_SECRET has ${bytes.length} bytes, at least ${SECRET_BYTES} are needed (openssl rand -base64 32)`]);
    }
    if (bytes.every((byte) => byte === 0)) throw new ConfigurationError(['SIGNING_SECRET is all zero (openssl rand -base64 32)']);
    return new Signer(new Secret(bytes));
  }

  /** A signature of `text`, valid until a moment. @param purpose names the use, e.g. `media-preview`. */
  sign(purpose: string, text: string, expiresAt: Date): string {
    const expiry = Math.floor(expiresAt.getTime() / 1_000).toString(36);
    return `${expiry}.${this.mac(purpose, text, expiry)}`;
  }

  /**
   * A signature that ends on the hour, one to two hours from now: within the hour it stays the same, so that browsers keep
   * what an address with it answered.
   */
  signForAWhile(purpose: string, text: string, now: Date): string {
    return this.sign(purpose, text, new Date((Math.floor(now.getTime() / HOUR_MS) + 2) * HOUR_MS));
  }

  /** Whether a signature was made for this purpose and text and has not expired. */
  verify(purpose: string, text: string, { signature, now }: { readonly signature: string; readonly now: Date }): boolean {
    const [expiry = '', mac = ''] = signature.split('.');
    // An empty expiry is that of a mark, which is no signature.
    if (expiry === '' || !matches(mac, this.mac(purpose, text, expiry))) return false;
    return Number.parseInt(expiry, 36) * 1_000 > now.getTime();
  }

  /** A signature without an end, for what can be undone by other means. */
  mark(purpose: string, text: string): string {
    return this.mac(purpose, text, '');
  }

  /** Whether a mark was made for this purpose and text. */
  verifyMark(purpose: string, text: string, mark: string): boolean {
    return matches(mark, this.mark(purpose, text));
  }

  private mac(purpose: string, text: string, expiry: string): string {
    return createHmac('sha256', this.secret.reveal()).update(JSON.stringify([purpose, text, expiry])).digest('base64url');
  }
}

function matches(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
