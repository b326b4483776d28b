import type { ModerationStatus } from '@guildhall/contracts';
import type { ItemSummaryFragment } from '@guildhall/contracts/graphql';
import type { BadgeTone } from '../../ui/badge/badge.js';
import { reviewWords } from './review-words.js';

/** How one item stands, in words. */
export interface ItemState {
  readonly tone: BadgeTone;
  readonly label: string;
  /** What it means for the creator, or null when the label says it all. */
  readonly detail: string | null;
}

type Standing = Pick<ItemSummaryFragment, 'status' | 'visibility' | 'hasPendingRevision' | 'rejectionReason' | 'queue'>;

const byStatus: Record<ModerationStatus, (item: Standing, now: Date) => ItemState> = {
  PENDING: ({ queue }, now) => ({
    tone: 'waiting',
    label: 'In review',
    detail: queue ? reviewWords(queue, now) : 'A moderator looks at it before it becomes public.',
  }),
  APPROVED: (item, now) => ({
    tone: 'good',
    label: item.visibility === 'PUBLIC' ? 'Public' : 'Approved',
    detail: item.hasPendingRevision ? `Visitors see the version before your last change. ${item.queue ? reviewWords(item.queue, now) : ''}`.trim() : null,
  }),
  REJECTED: (item) => ({
    tone: 'wrong',
    label: 'Not approved',
    detail: item.rejectionReason ? `The moderator wrote: ${item.rejectionReason}` : 'Change it and save to have it looked at again.',
  }),
  FLAGGED: () => ({ tone: 'waiting', label: 'Second look', detail: 'Another moderator looks at it too.' }),
  REMOVED: (item) => ({
    tone: 'wrong',
    label: 'Removed',
    detail: item.rejectionReason ? `The moderator wrote: ${item.rejectionReason}` : 'It was taken down by a moderator.',
  }),
};

/** State of an item as its creator reads it. */
export const itemState = (item: Standing, now: Date): ItemState => byStatus[item.status](item, now);
