import { createHmac } from 'node:crypto';
import { addressBucket } from '../../../platform/limits/client-address.js';

/** Bytes of a hash that are kept: enough to tell the networks of a day apart. */
const HASH_BYTES = 12;

/** Whoever reports: a member, or a network as one day knows it. */
export type Reporter = { readonly userId: string; readonly network: null } | { readonly userId: null; readonly network: Buffer };

/** Hashes a network. Without the salt, which goes with its day, the hash leads back to nobody. */
export function networkKey(salt: Buffer, address: string): Buffer {
  return createHmac('sha256', salt).update(addressBucket(address)).digest().subarray(0, HASH_BYTES);
}

/** Names a reporter for locks: whoever reports twice at once takes turns. */
export function reporterName({ userId, network }: Reporter): string {
  return userId ?? network.toString('base64url');
}

/** When the UTC day of a moment began. */
export function dayOf(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate()));
}
