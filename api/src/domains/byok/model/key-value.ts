import { limits } from '@guildhall/contracts';
import { Secret } from '../../../platform/crypto/secret.js';

/** Visible ASCII: what a header can carry, and all that providers use. */
const VISIBLE = /^[\x21-\x7e]*$/;

/** Below this length four characters would give too much of a key away. */
const SHOWN_FROM = 12;

const { min, max } = limits.apiKey.value;

/** A key that somebody has entered. */
export interface EnteredKey {
  readonly value: Secret;
  /** Its last four characters, `null` when it is too short to show any. */
  readonly lastFour: string | null;
}

/**
 * What is wrong with a pasted key, for people; `null` when nothing is. The complaint quotes nothing of it. Checked before anything is made
 * of the key: a line break in it would begin another header.
 */
export function keyComplaint(text: string): string | null {
  if (/\s/.test(text)) return 'A key has no spaces or line breaks. Paste the key alone, without “Bearer” and without quotation marks.';
  if (!VISIBLE.test(text)) return 'This holds characters that no key has. Copy the key again from the page of the provider.';
  if (text.length < min || text.length > max) return `A key has ${min} to ${max} characters. Copy the whole key, and nothing else.`;
  return null;
}

/** Seals a checked key from here on. @param text as {@link keyComplaint} has found it good. */
export function enteredKey(text: string): EnteredKey {
  return { value: new Secret(text), lastFour: text.length < SHOWN_FROM ? null : text.slice(-4) };
}
