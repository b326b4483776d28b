import type { ModerationStatus } from '@guildhall/contracts';
import type { ItemSummaryFragment } from '@guildhall/contracts/graphql';
import type { BadgeTone } from '../../ui/badge/badge.js';
import { queueWords } from './queue-words.js';

/** One badge: a colour, and the word that says the same. */
export interface StateBadge {
  readonly tone: BadgeTone;
  readonly label: string;
}

/** How one item stands, in words. */
export interface ItemState {
  readonly badges: readonly StateBadge[];
  /** What it means for the creator, or null when the badges say it all. */
  readonly detail: string | null;
}

type Standing = Pick<ItemSummaryFragment, 'status' | 'visibility' | 'hasPendingRevision' | 'rejectionReason' | 'queue' | 'draft'>;

const byStatus: Record<ModerationStatus, (item: Standing) => StateBadge> = {
  PENDING: () => ({ tone: 'waiting', label: 'In review' }),
  APPROVED: (item) => ({ tone: 'good', label: item.visibility === 'PUBLIC' ? 'Public' : 'Approved' }),
  REJECTED: () => ({ tone: 'wrong', label: 'Rejected' }),
  FLAGGED: () => ({ tone: 'waiting', label: 'Second look' }),
  REMOVED: () => ({ tone: 'wrong', label: 'Removed' }),
};

/** State of an item as its creator reads it. */
export function itemState(item: Standing, now: Date): ItemState {
  const { hasPendingRevision, queue, visibility } = item;
  const status = byStatus[item.status](item);
  const place = queue ? `, ${queueWords(queue, now)}` : '';
  const badges: StateBadge[] = [{ ...status, label: hasPendingRevision ? status.label : status.label + place }];
  if (hasPendingRevision) badges.push({ tone: 'waiting', label: `Change in review${place}` });
  if (visibility === 'PRIVATE') badges.push({ tone: 'neutral', label: 'Private' });
  if (item.draft) badges.push({ tone: 'neutral', label: 'Draft' });
  return { badges, detail: detailOf(item) };
}

function detailOf({ status, rejectionReason, hasPendingRevision, visibility }: Standing): string | null {
  switch (status) {
    case 'PENDING':
      return visibility === 'PUBLIC' ? 'A moderator looks at it before visitors see it.' : 'A moderator looks at it; then you choose when to show it.';
    case 'APPROVED':
      if (hasPendingRevision) return 'Visitors see the version before your last change.';
      return rejectionReason ? `Your last change was not approved: ${rejectionReason}` : null;
    case 'REJECTED':
      return rejectionReason ? `The moderator wrote: ${rejectionReason}` : 'Change it and save to have it looked at again.';
    case 'FLAGGED':
      return 'Another moderator looks at it too.';
    case 'REMOVED':
      return rejectionReason ? `The moderator wrote: ${rejectionReason}` : 'It was taken down by a moderator.';
  }
}
