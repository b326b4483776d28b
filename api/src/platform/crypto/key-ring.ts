import { ConfigurationError } from '../config/env.js';
import { Secret } from './secret.js';

/** Bytes of an AES-256 key. */
const KEY_BYTES = 32;
const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;

/** The key-encryption keys by id; the active one seals, all of them open. */
export class KeyRing {
  private constructor(
    private readonly keys: ReadonlyMap<string, Secret<Buffer>>,
    readonly activeId: string,
  ) {}

  /**
   * Reads the ring from its two variables.
   * @throws ConfigurationError naming the variable, for a key that is missing, short, all zero or given twice, and for an active id without key.
   */
  static parse(text: string, activeId: string): KeyRing {
    const keys = new Map<string, Secret<Buffer>>();
    const wrong: string[] = [];
    for (const entry of text.split(',').map((part) => part.trim()).filter((part) => part !== '')) {
      const [id = '', encoded = ''] = split(entry);
      const fault = faultOf(id, encoded, keys);
      if (fault === null) keys.set(id, new Secret(Buffer.from(encoded, 'base64')));
      else wrong.push(fault);
    }
    // What is no id may be a key that was put into the wrong variable: it is not repeated.
    if (!KEY_ID.test(activeId)) wrong.push('ENCRYPTION_ACTIVE_KEY_ID needs the id of a key in ENCRYPTION_KEYS');
    else if (wrong.length === 0 && !keys.has(activeId)) wrong.push(`ENCRYPTION_ACTIVE_KEY_ID names ${activeId}, which ENCRYPTION_KEYS does not hold`);
    if (wrong.length > 0) throw new ConfigurationError(wrong);
    return new KeyRing(keys, activeId);
  }

  /** All keys by their ids. */
  get all(): ReadonlyMap<string, Secret<Buffer>> {
    return this.keys;
  }

  /** The key of an id, `undefined` when it has been retired. */
  find(id: string): Secret<Buffer> | undefined {
    return this.keys.get(id);
  }

  /** The key that seals. */
  get active(): Secret<Buffer> {
    const key = this.keys.get(this.activeId);
    if (key === undefined) throw new Error('The active key is checked when the ring is read');
    return key;
  }
}

function split(entry: string): [string, string] {
  const colon = entry.indexOf(':');
  return colon < 0 ? [entry, ''] : [entry.slice(0, colon), entry.slice(colon + 1)];
}

function faultOf(id: string, encoded: string, known: ReadonlyMap<string, Secret<Buffer>>): string | null {
  if (!KEY_ID.test(id)) return 'ENCRYPTION_KEYS needs entries of the form id:base64, the id of letters, digits, - and _';
  if (known.has(id)) return `ENCRYPTION_KEYS holds the id ${id} twice`;
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length !== KEY_BYTES) return `ENCRYPTION_KEYS: key ${id} has ${bytes.length} bytes, ${KEY_BYTES} are needed (openssl rand -base64 32)`;
  if (bytes.every((byte) => byte === 0)) return `ENCRYPTION_KEYS: key ${id} is all zero (openssl rand -base64 32)`;
  const same = [...known].find(([, other]) => other.reveal().equals(bytes))?.[0];
  // Rotating from a key to itself would look done and change nothing.
  return same === undefined ? null : `ENCRYPTION_KEYS: keys ${same} and ${id} are the same bytes`;
}
