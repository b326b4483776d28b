import { createHmac } from 'node:crypto';
import { addressBucket } from '../../../platform/limits/client-address.js';

/** Bytes of a hash that are kept: enough to tell the visitors of a day apart. */
const HASH_BYTES = 12;

/** What is known of a visitor for a moment. None of it is stored. */
export interface Visitor {
  readonly address: string;
  readonly userAgent: string;
}

/** A visitor as one day's rows of one profile know them: two hashes that cannot be linked to another day, or to another profile. */
export interface VisitorKey {
  /** Of the network, which may have several visitors. */
  readonly household: Buffer;
  readonly visitor: Buffer;
}

/** Hashes a visitor. Without the salt, which goes with its day, a hash leads back to nobody. */
export function visitorKey(salt: Buffer, username: string, { address, userAgent }: Visitor): VisitorKey {
  const network = addressBucket(address);
  return { household: hash(salt, [username, network]), visitor: hash(salt, [username, network, userAgent]) };
}

/** The UTC day of a moment, as `2026-03-02`. */
export function utcDay(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function hash(salt: Buffer, parts: readonly string[]): Buffer {
  return createHmac('sha256', salt).update(JSON.stringify(parts)).digest().subarray(0, HASH_BYTES);
}
