const sentences: Readonly<Record<string, string>> = {
  cancelled: 'Signing in was cancelled at Discord. Nothing was shared. Start again when you like.',
  state: 'That sign-in took too long or was opened twice. Start again from here.',
  provider: 'Discord did not answer. Wait a moment, then try again.',
  scope: 'Discord did not share what signing in needs. Start again and allow what it asks for.',
};

const unknown = 'Signing in did not work. Try again.';

/** What the `error` in the address means in words, or null when there is none. */
export function signInProblem(url: string): string | null {
  const code = new URLSearchParams(url.split('?')[1] ?? '').get('error');
  if (code === null) return null;
  return Object.hasOwn(sentences, code) ? (sentences[code] ?? unknown) : unknown;
}
