import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';

/** Randomness, injected everywhere for the same reason as the clock. */
export abstract class Randomness {
  /** A new opaque id: UUID version 7, so that rows inserted together lie together in an index. */
  abstract id(): string;
  /** Cryptographically strong bytes. */
  abstract bytes(count: number): Buffer;
  /** A token for cookies and links: base64url of `count` strong bytes (32 by default, 256 bits). */
  token(count = 32): string {
    return this.bytes(count).toString('base64url');
  }
}

/** The operating system's randomness. */
export class SystemRandomness extends Randomness {
  id(): string {
    return v7();
  }

  bytes(count: number): Buffer {
    return randomBytes(count);
  }
}
