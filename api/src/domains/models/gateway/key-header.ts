import type { Secret } from '../../../platform/crypto/secret.js';

/**
 * A member's key as a header carries it: the one place where such a key is revealed.
 * @throws TypeError without the key, where a header would throw with it: the refusal of `fetch` quotes what it refuses.
 */
export function headerText(key: Secret): string {
  const value = key.reveal();
  if (!/^[\x21-\x7e]{1,4096}$/.test(value)) throw new TypeError('A key has characters that no header may carry');
  return value;
}
