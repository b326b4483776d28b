import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import type { Transaction } from '../../../platform/database/database.js';
import { movesFeatured, type EditOutcome } from '../model/edit.js';
import { isShown, type ItemDraft } from '../model/item.js';
import { ItemsTable, type LockedItem } from '../store/items-table.js';
import { SubmissionsTable } from '../store/submissions-table.js';

/** An outcome that writes something. */
export type Effective = Exclude<EditOutcome, { readonly kind: 'UNCHANGED' | 'STALE' | 'REFUSED' }>;

/** Who may put what forward. */
interface Forward {
  readonly item: LockedItem;
  readonly draft: ItemDraft;
  readonly kind: 'ITEM' | 'REVISION';
}

function assertNever(kind: never): never {
  throw new Error(`No way to apply ${JSON.stringify(kind)}`);
}

/** Writes what was decided about an edit, with the events that follow. */
@Injectable()
export class ApplyEdit {
  constructor(
    private readonly items: ItemsTable,
    private readonly submissions: SubmissionsTable,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  async run(tx: Transaction, item: LockedItem, { draft, outcome }: { readonly draft: ItemDraft; readonly outcome: Effective }): Promise<void> {
    const { visibility } = draft;
    const now = this.clock.now();
    if (movesFeatured(item, draft)) await this.items.setFeatured(tx, item.id, draft.featured === true);
    switch (outcome.kind) {
      case 'VISIBILITY':
        await this.items.setVisibility(tx, item.id, { visibility, now });
        return this.announce(tx, item, { status: item.status, visibility });
      case 'RESTORE':
        await this.submissions.settleOpen(tx, item.id, { status: 'WITHDRAWN', by: null, reason: null, now });
        await this.items.noteRevision(tx, item.id, { visibility, now });
        return this.announceVisibility(tx, item, draft);
      case 'REVISE':
        await this.putForward(tx, { item, draft, kind: 'REVISION' });
        await this.items.noteRevision(tx, item.id, { visibility, now });
        return this.announceVisibility(tx, item, draft);
      case 'RESUBMIT':
        await this.items.replace(tx, item.id, { content: draft.content, visibility, status: outcome.status, now });
        return this.putForward(tx, { item, draft, kind: 'ITEM' });
      case 'PUBLISH':
        await this.publish(tx, item, draft);
        return this.announce(tx, item, { status: 'APPROVED', visibility });
      default:
        return assertNever(outcome);
    }
  }

  private async publish(tx: Transaction, item: LockedItem, { content, visibility }: ItemDraft): Promise<void> {
    const now = this.clock.now();
    const kind = item.status === 'APPROVED' ? 'REVISION' : 'ITEM';
    // What waited is superseded unread; what is published now is kept as a submission of its own.
    await this.submissions.settleOpen(tx, item.id, { status: 'WITHDRAWN', by: null, reason: null, now });
    await this.items.replace(tx, item.id, { content, visibility, status: 'APPROVED', now });
    await this.submissions.recordPublished(tx, this.randomness.id(), { itemId: item.id, creatorId: item.creatorId, kind, content, now });
  }

  private async putForward(tx: Transaction, { item, draft, kind }: Forward): Promise<void> {
    const { id: itemId, creatorId } = item;
    const submission = { itemId, creatorId, kind, content: draft.content, now: this.clock.now() };
    const submissionId = await this.submissions.submit(tx, this.randomness.id(), submission);
    await tx.emit({ type: 'portfolio.item-submitted', payload: { submissionId, itemId, creatorId } });
  }

  // The content stays as it is, so only a change of who may see it, or of its place, changes anything public.
  private async announceVisibility(tx: Transaction, item: LockedItem, draft: ItemDraft): Promise<void> {
    const { visibility } = draft;
    if (item.visibility !== visibility || movesFeatured(item, draft)) await this.announce(tx, item, { status: item.status, visibility });
  }

  private async announce(tx: Transaction, item: LockedItem, after: Pick<LockedItem, 'status' | 'visibility'>): Promise<void> {
    if (!isShown(item) && !isShown(after)) return;
    await tx.emit({ type: 'portfolio.item-changed', payload: { itemId: item.id, creatorId: item.creatorId } });
  }
}
