import { aiProviderLabels, type AIProvider, type ApiKeyStatus } from '@guildhall/contracts';
import type { ApiKeyPartsFragment, KeyTestPartsFragment } from '@guildhall/contracts/graphql';
import { agoWords, momentWords } from '../../data/time-words.js';
import type { BadgeTone } from '../../ui/badge/badge.js';
import type { Question } from '../../ui/confirm/confirm-dialog.js';
import { moneyWords } from './money.js';

const labels: Record<ApiKeyStatus, string> = {
  NOT_CONFIGURED: 'Not set up',
  UNVERIFIED: 'Not tested yet',
  ACTIVE: 'Works',
  LIMITED: 'Works in part',
  EXHAUSTED: 'Out of credit',
  INVALID: 'Refused by provider',
  UNREADABLE: 'Enter it again',
};

const tones: Record<ApiKeyStatus, BadgeTone> = {
  NOT_CONFIGURED: 'neutral',
  UNVERIFIED: 'waiting',
  ACTIVE: 'good',
  LIMITED: 'waiting',
  EXHAUSTED: 'wrong',
  INVALID: 'wrong',
  UNREADABLE: 'wrong',
};

/** What is known of a key, as a badge. */
export const statusBadge = (status: ApiKeyStatus): { readonly label: string; readonly tone: BadgeTone } => ({ label: labels[status], tone: tones[status] });

/** Where a provider lists, makes and revokes keys. */
export const providerKeyPages: Readonly<Record<AIProvider, string>> = {
  OPENAI: 'https://platform.openai.com/api-keys',
  ANTHROPIC: 'https://console.anthropic.com/settings/keys',
  GOOGLE: 'https://aistudio.google.com/app/apikey',
  HUGGINGFACE: 'https://huggingface.co/settings/tokens',
};

/** When a key was tested and used, as far as it was; null for a place without a key. */
export function historyWords({ status, testedAt, lastUsedAt }: ApiKeyPartsFragment, now: number): string | null {
  if (status === 'NOT_CONFIGURED') return null;
  const tested = testedAt === null ? 'Never tested' : `Tested ${agoWords(Date.parse(testedAt), now)}`;
  return lastUsedAt === null ? tested : `${tested} · used ${agoWords(Date.parse(lastUsedAt), now)}`;
}

/** Whether a key can be tried out: one that the provider refuses, or that cannot be read, answers nothing. */
export const canTryOut = (status: ApiKeyStatus): boolean => !['NOT_CONFIGURED', 'INVALID', 'UNREADABLE'].includes(status);

// Months of the limits begin at midnight UTC, wherever the reader is.
const utcDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

/** What a key's month has cost so far, beside its limit. */
export function budgetWords({ monthlyLimit, spent, reserved, resetsAt }: ApiKeyPartsFragment['budget']): string {
  const aside = BigInt(reserved) > 0n ? `, ${moneyWords(reserved)} set aside for calls on their way` : '';
  if (monthlyLimit === null) return `${moneyWords(spent)} this month${aside}. No limit.`;
  const begins = `${utcDate.format(new Date(resetsAt))}, 00:00 UTC`;
  const used = `${moneyWords(spent)} of ${moneyWords(monthlyLimit)} this month${aside}.`;
  return BigInt(spent) >= BigInt(monthlyLimit) ? `${used} The limit is reached: nothing is called before ${begins}.` : `${used} Counts anew on ${begins}.`;
}

/** What a test said, with the time of the next one when there is none left. */
export function testWords({ message, nextAt }: KeyTestPartsFragment, now: number): string {
  return nextAt === null ? message : `${message} ${nextWords(nextAt, now)}`;
}

/** When a used-up quota is free again. */
export const nextWords = (at: string, now: number): string => `You can test again ${momentWords(new Date(at), new Date(now))}.`;

/** What stops working when a key is removed, asked before it is. */
export function removeQuestion({ provider, lastFour }: ApiKeyPartsFragment): Question {
  const label = aiProviderLabels[provider];
  return {
    heading: `Remove your ${label} key?`,
    text: `${lastFour === null ? 'The key' : `The key that ends in ${lastFour}`} is deleted here, and everything that runs on it stops: nothing calls ${label} for you until you add another. What it was used for stays in your usage. At ${label} the key goes on working until you revoke it there.`,
    yes: 'Remove key',
    no: 'Keep key',
    grave: true,
  };
}
