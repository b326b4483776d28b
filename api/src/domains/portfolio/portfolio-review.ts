import { Injectable } from '@nestjs/common';
import type { ModerationStatus } from '@guildhall/contracts';
import { Clock } from '../../platform/clock/clock.js';
import { Database, type Transaction } from '../../platform/database/database.js';
import type { Page } from '../../platform/graphql/connection.js';
import type { ModerationCaseKind } from './model/case.js';
import type { ItemContent } from './model/item.js';
import { isTrusted } from './model/trust.js';
import { ItemsTable } from './store/items-table.js';
import { ReviewQueue, type QueuedCase, type QueueRequest } from './store/review-queue.js';
import type { ShownContent } from './store/rows.js';
import { SubmissionsTable } from './store/submissions-table.js';
import { ItemImages } from './use-cases/item-images.js';

/** A case in the queue. */
export interface ReviewCase extends Omit<QueuedCase, 'creator'> {
  readonly creator: { readonly id: string; readonly username: string; readonly displayName: string; readonly approvedItems: number; readonly trusted: boolean };
}

/** A case that is locked for a decision. */
export interface LockedCase {
  readonly id: string;
  readonly itemId: string;
  readonly creatorId: string;
  readonly kind: ModerationCaseKind;
  /** Whether it still waits. */
  readonly open: boolean;
  readonly version: number;
  readonly content: ItemContent;
  readonly itemStatus: ModerationStatus;
}

/** What moderation does with portfolios: it decides, this domain keeps its own rows in order. */
@Injectable()
export class PortfolioReview {
  constructor(
    private readonly database: Database,
    private readonly queue: ReviewQueue,
    private readonly items: ItemsTable,
    private readonly submissions: SubmissionsTable,
    private readonly images: ItemImages,
    private readonly clock: Clock,
  ) {}

  /** What waits for a decision, oldest first, without the moderator's own work. @throws Refusal for a made-up cursor. */
  async pending(request: QueueRequest): Promise<Page<ReviewCase>> {
    const page = await this.queue.page(this.database, request);
    return { ...page, nodes: page.nodes.map(({ node, cursor }) => ({ node: this.shown(node), cursor })) };
  }

  /** Locks a case and its item until the transaction ends. `null` when there is no such case or its item is deleted. */
  async lock(tx: Transaction, caseId: string): Promise<LockedCase | null> {
    const unlocked = await this.submissions.find(tx, caseId);
    if (unlocked === null) return null;
    // The item first, as every edit does: the other way round, a save and a decision would wait for each other.
    const itemStatus = await this.items.lockForReview(tx, unlocked.itemId);
    const found = await this.submissions.find(tx, caseId);
    if (itemStatus === null || found === null) return null;
    const { id, itemId, creatorId, kind, version, content } = found;
    return { id, itemId, creatorId, kind, version, content, itemStatus, open: found.status === 'PENDING' };
  }

  /** Approves a locked case; what was put forward becomes public where its creator wants that. @returns the item's status. */
  async approve(tx: Transaction, locked: LockedCase, by: string): Promise<ModerationStatus> {
    const { itemId, creatorId } = locked;
    const now = this.clock.now();
    await this.submissions.settleOpen(tx, itemId, { status: 'APPROVED', by, reason: null, now });
    if (locked.kind === 'ITEM') await this.items.approve(tx, itemId, now);
    else await this.items.applyRevision(tx, itemId, locked.content, now);
    await tx.emit({ type: 'portfolio.item-changed', payload: { itemId, creatorId } });
    return 'APPROVED';
  }

  /** Rejects a locked case; a rejected revision leaves the item as it is. @returns the item's status. */
  async reject(tx: Transaction, locked: LockedCase, { by, reason }: { readonly by: string; readonly reason: string }): Promise<ModerationStatus> {
    const status = locked.kind === 'ITEM' ? 'REJECTED' : locked.itemStatus;
    await this.submissions.settleOpen(tx, locked.itemId, { status: 'REJECTED', by, reason, now: this.clock.now() });
    await this.items.reject(tx, locked.itemId, { status, reason });
    return status;
  }

  private shown({ creator: { record, ...creator }, content, previous, ...queued }: QueuedCase): ReviewCase {
    const signed = (shown: ShownContent): ShownContent => this.images.signed(shown);
    return {
      ...queued,
      creator: { ...creator, approvedItems: record.approved, trusted: isTrusted(record, this.clock.now()) },
      content: signed(content),
      previous: previous === null ? null : signed(previous),
    };
  }
}
