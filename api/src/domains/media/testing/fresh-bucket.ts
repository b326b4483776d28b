import { randomBytes } from 'node:crypto';

/** Name of a bucket that nobody uses yet; storage makes it when it is first written to. */
export function freshBucket(): string {
  return `test-${randomBytes(8).toString('hex')}`;
}
