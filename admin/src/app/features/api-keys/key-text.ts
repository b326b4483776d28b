import { limits } from '@guildhall/contracts';

const { min, max } = limits.apiKey.value;

/** A typed or pasted key without what copying adds around it. */
export const keyOf = (text: string): string => text.trim();

/** Why a text cannot be a key, in the words of the API, or null. */
export function keyProblem(text: string): string | null {
  const key = keyOf(text);
  if (key === '') return 'Paste your key first.';
  if (/\s/.test(key)) return 'A key has no spaces or line breaks. Paste the key alone, without “Bearer” and without quotation marks.';
  // A key is sent in a header: what is no visible ASCII could end one, or begin another.
  if (!/^[\x21-\x7e]+$/.test(key)) return 'This holds characters that no key has. Copy the key again from the page of the provider.';
  return key.length < min || key.length > max ? `A key has ${min} to ${max} characters. Copy the whole key, and nothing else.` : null;
}
