import { aiProviderLabels, type AIProvider } from '@guildhall/contracts';
import type { Letter } from './letter.js';

/** What a letter about a key is made of. Nothing of the key itself is. */
export interface KeyFacts {
  readonly provider: AIProvider;
  readonly problem: 'KEY_REFUSED' | 'QUOTA_EXHAUSTED' | 'UNREADABLE';
}

/** Tells an owner that a key stopped working. @param keys absolute address of the page of keys. */
export function keyProblemLetter({ provider, problem }: KeyFacts, keys: string): Letter {
  const name = aiProviderLabels[provider];
  const { subject, happened, todo } = wordsOf(name, problem);
  return {
    subject,
    parts: [
      { kind: 'paragraph', text: happened },
      { kind: 'paragraph', text: `Nothing that uses this key gets an answer at the moment, and no other key is used in its place. ${todo}` },
    ],
    action: { label: 'Open your API keys', url: keys },
    footer: 'You get this mail once, because a key that you have saved at Guildhall stopped working. The key itself is in no mail.',
  };
}

function wordsOf(name: string, problem: KeyFacts['problem']): { subject: string; happened: string; todo: string } {
  switch (problem) {
    case 'KEY_REFUSED':
      return {
        subject: `${name} refuses your API key`,
        happened: `${name} has refused your API key. It may have been revoked, or it has run out.`,
        todo: `Save another key, or restore this one at ${name} and test it.`,
      };
    case 'QUOTA_EXHAUSTED':
      return {
        subject: `Your ${name} account has no credit left`,
        happened: `${name} accepts your API key, but says that its account has no credit left or has reached a limit.`,
        todo: `Add credit or raise the limit at ${name}, then test the key.`,
      };
    case 'UNREADABLE':
      return {
        subject: `Enter your ${name} API key again`,
        happened: `Your API key for ${name} cannot be read any more. What is stored of it does not fit together, so it is not used.`,
        todo: 'Enter the key again.',
      };
  }
}
