import type { InquiryStatus } from '@guildhall/contracts';
import type { InquiryPartsFragment } from '@guildhall/contracts/graphql';
import type { BadgeTone } from '../../ui/badge/badge.js';

/** How people read the states that reach a creator's inbox. */
const labels: Record<InquiryStatus, string> = {
  UNCONFIRMED: 'Not confirmed',
  NEW: 'New',
  READ: 'Read',
  ACCEPTED: 'Accepted',
  DECLINED: 'Declined',
  SPAM: 'Spam',
  COMPLETED: 'Completed',
  EXPIRED: 'Expired',
};

const tones: Record<InquiryStatus, BadgeTone> = {
  UNCONFIRMED: 'neutral',
  NEW: 'waiting',
  READ: 'neutral',
  ACCEPTED: 'good',
  DECLINED: 'neutral',
  SPAM: 'wrong',
  COMPLETED: 'good',
  EXPIRED: 'neutral',
};

/** A state as a badge. */
export const stateBadge = (status: InquiryStatus): { readonly label: string; readonly tone: BadgeTone } => ({ label: labels[status], tone: tones[status] });

/** What a press of a button did, for the message. */
export function movedWords({ status, clientName }: InquiryPartsFragment): string {
  switch (status) {
    case 'ACCEPTED':
      return `Accepted. ${clientName} sees it on their page.`;
    case 'DECLINED':
      return `Declined. ${clientName} sees it on their page.`;
    case 'SPAM':
      return 'Marked as spam. It does not count in your response rate.';
    default:
      return `Now: ${labels[status].toLowerCase()}.`;
  }
}

/** What stands between an accepted job and its completion; null when that is not the question. */
export function completionWords({ status, completedByYou, completedByClient, clientName }: InquiryPartsFragment): string | null {
  if (status !== 'ACCEPTED') return null;
  if (completedByYou) return `You marked this job as completed. It counts once ${clientName} has done the same.`;
  if (completedByClient) return `${clientName} marked this job as completed. It counts once you do the same.`;
  return 'When the work is done, you and the client both mark it as completed. Then you can review each other.';
}

/** Opens the reader's own mail program with address and subject filled in. */
export const replyLink = (email: string, subject: string): string =>
  `mailto:${email.replaceAll('%', '%25').replaceAll('?', '%3F').replaceAll('&', '%26').replaceAll('#', '%23')}?subject=${encodeURIComponent(`Re: ${subject}`)}`;
