import { createHash } from 'node:crypto';

/**
 * The id of a letter that an event asks for: the same whenever the event is handled. UUID version 8 (RFC 9562), from SHA-256.
 * @param eventId of the outbox; @param letter which one, since an event can ask for several.
 */
export function messageIdOf(eventId: string, letter: string): string {
  const bytes = createHash('sha256').update(`${eventId}|${letter}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
