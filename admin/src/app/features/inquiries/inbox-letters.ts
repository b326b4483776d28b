/** What a letter does in the inbox. */
export type InboxCommand = 'accept' | 'decline' | 'spam' | 'block' | 'complete' | 'next' | 'previous';

export const inboxLetters: Readonly<Record<string, InboxCommand>> = {
  a: 'accept',
  d: 'decline',
  s: 'spam',
  b: 'block',
  c: 'complete',
  j: 'next',
  k: 'previous',
};
