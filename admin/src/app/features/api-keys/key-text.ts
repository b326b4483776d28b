import { limits } from '@guildhall/contracts';
import { textLength } from '../../data/text-length.js';

const { max } = limits.apiKey.value;

/** A typed or pasted key without what copying adds around it. */
export const keyOf = (text: string): string => text.trim();

/** Why a text cannot be a key, in the words of the API, or null. */
export function keyProblem(text: string): string | null {
  const key = keyOf(text);
  if (key === '') return 'Paste your key first.';
  if (textLength(key) > max) return `A key has ${max} characters at most. Copy only the key itself.`;
  // A key is sent in a header: what is no visible ASCII could end one, or begin another.
  return /^[\x21-\x7e]+$/.test(key) ? null : 'A key has no spaces, line breaks or special characters. Copy it again from the provider.';
}
