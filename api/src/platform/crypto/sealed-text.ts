import { createCipheriv, createDecipheriv } from 'node:crypto';

/** Sizes of AES-256-GCM as NIST SP 800-38D recommends them. */
const IV_BYTES = 12;
const TAG_BYTES = 16;
const VERSION = 'v1';

/** What a sealed text is made with. */
export interface Sealing {
  /** 32 bytes. */
  readonly key: Buffer;
  /** Goes into the text, so that the key can be found again. */
  readonly keyId: string;
  /** Additional authenticated data: where the text belongs. Elsewhere it does not open. */
  readonly context: string;
  /** 12 random bytes, new for each text. */
  readonly iv: Buffer;
}

/** Encrypts bytes to `v1.keyId.iv.tag.ciphertext`, the last three in base64url. */
export function sealText(plain: Buffer, { key, keyId, context, iv }: Sealing): string {
  if (iv.length !== IV_BYTES) throw new RangeError(`The IV needs ${IV_BYTES} bytes`);
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return [VERSION, keyId, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.');
}

/** The key id that a sealed text names, `null` when it is not one. */
export function keyIdOf(sealed: string): string | null {
  const parts = sealed.split('.');
  return parts.length === 5 && parts[0] === VERSION ? (parts[1] ?? null) : null;
}

/** Decrypts a sealed text. `null` when any character was altered, it belongs elsewhere or the key is another. */
export function openText(sealed: string, { key, keyId, context }: Omit<Sealing, 'iv'>): Buffer | null {
  const parts = sealed.split('.');
  if (parts.length !== 5 || parts[0] !== VERSION || parts[1] !== keyId) return null;
  const [ivBytes, tagBytes, bodyBytes] = parts.slice(2).map(decode);
  if (ivBytes?.length !== IV_BYTES || tagBytes?.length !== TAG_BYTES || !bodyBytes) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, ivBytes, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(context, 'utf8'));
    decipher.setAuthTag(tagBytes);
    return Buffer.concat([decipher.update(bodyBytes), decipher.final()]);
  } catch {
    return null;
  }
}

// Base64 has spare bits: a text that does not encode back to itself has been touched.
function decode(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : null;
}
