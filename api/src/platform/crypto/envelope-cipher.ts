import { Injectable } from '@nestjs/common';
import { Randomness } from '../clock/randomness.js';
import { KeyRing } from './key-ring.js';
import { keyIdOf, openText, sealText } from './sealed-text.js';
import { Secret } from './secret.js';

/** Where a sealed value belongs. Moved to another kind, row, user or provider it does not open. */
export interface Binding {
  /** What it is: `oauth_token`, `api_key`. */
  readonly kind: string;
  readonly rowId: string;
  readonly userId: string;
  readonly provider: string;
}

/** A row's data key, wrapped under a key-encryption key: what rotation rewrites. */
export type WrappedKey = string;

/** Names the data key inside a sealed value; the wrapped key says which key-encryption key it needs. */
const DATA_KEY_ID = 'dek';

/**
 * Envelope encryption: a random data key for each row encrypts the row's values, and is itself encrypted under a key-encryption key.
 * Changing that key rewraps 32 bytes a row and leaves the values alone.
 */
@Injectable()
export class EnvelopeCipher {
  constructor(
    private readonly ring: KeyRing,
    private readonly randomness: Randomness,
  ) {}

  /** A new data key for a row, wrapped under the active key. */
  newKey(rowId: string): WrappedKey {
    return this.wrap(rowId, this.randomness.bytes(32));
  }

  /** Encrypts a value under the row's data key. @throws when the wrapped key does not open: the row is damaged. */
  seal(binding: Binding, wrapped: WrappedKey, value: Secret): string {
    const key = this.unwrap(binding.rowId, wrapped);
    if (key === null) throw new Error('The data key of this row does not open');
    const plain = Buffer.from(value.reveal(), 'utf8');
    return sealText(plain, { key, keyId: DATA_KEY_ID, context: contextOf(binding), iv: this.randomness.bytes(12) });
  }

  /** Decrypts a value. `null` when it was altered, moved from another row, or its key has been retired. */
  open(binding: Binding, wrapped: WrappedKey, sealed: string): Secret | null {
    const key = this.unwrap(binding.rowId, wrapped);
    const plain = key === null ? null : openText(sealed, { key, keyId: DATA_KEY_ID, context: contextOf(binding) });
    return plain === null ? null : new Secret(plain.toString('utf8'));
  }

  /** The same data key under the active key, `null` when the old one does not open. */
  rewrap(rowId: string, wrapped: WrappedKey): WrappedKey | null {
    const key = this.unwrap(rowId, wrapped);
    return key === null ? null : this.wrap(rowId, key);
  }

  private wrap(rowId: string, dataKey: Buffer): WrappedKey {
    const { activeId } = this.ring;
    return sealText(dataKey, { key: this.ring.active.reveal(), keyId: activeId, context: keyContext(rowId, activeId), iv: this.randomness.bytes(12) });
  }

  private unwrap(rowId: string, wrapped: WrappedKey): Buffer | null {
    const keyId = keyIdOf(wrapped);
    const key = keyId === null ? undefined : this.ring.find(keyId);
    if (keyId === null || key === undefined) return null;
    return openText(wrapped, { key: key.reveal(), keyId, context: keyContext(rowId, keyId) });
  }
}

function contextOf({ kind, rowId, userId, provider }: Binding): string {
  return joined('v1', kind, rowId, userId, provider);
}

function keyContext(rowId: string, keyId: string): string {
  return joined('v1', 'dek', rowId, keyId);
}

// With the separator inside a part, two places could share one context: a value of one would open in the other.
function joined(...parts: string[]): string {
  if (parts.some((part) => part.includes('|'))) throw new RangeError('A part of a binding holds the separator');
  return parts.join('|');
}
