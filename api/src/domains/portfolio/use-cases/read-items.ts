import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { limits } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import type { Page } from '../../../platform/graphql/connection.js';
import type { Member } from '../../../platform/policy/actor.js';
import { creatorIdOf } from '../../creators/index.js';
import { Clock } from '../../../platform/clock/clock.js';
import { DraftsTable } from '../store/drafts-table.js';
import { OwnItems, type OwnItemsRequest } from '../store/own-items.js';
import type { OwnItem } from '../store/rows.js';
import { ItemScreens, type ShownDraft, type ShownItem } from './item-screens.js';
import { earliestRestorable } from './restore-item.js';

/** Which page of a list is asked for. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Reads a member's own items, with addresses of pictures that work before everybody may see them. */
@Injectable()
export class ReadItems {
  constructor(
    private readonly database: Database,
    private readonly ownItems: OwnItems,
    private readonly drafts: DraftsTable,
    private readonly screens: ItemScreens,
    private readonly clock: Clock,
  ) {}

  /** Newest first. @throws Refusal for a made-up cursor. */
  async page(member: Member, page: PageRequest): Promise<Page<ShownItem>> {
    return this.shown(await this.ownItems.page(this.database, requestOf(member, page)));
  }

  /** Deleted ones that can be brought back, latest deletion first. @throws Refusal for a made-up cursor. */
  async deleted(member: Member, page: PageRequest): Promise<Page<ShownItem>> {
    return this.shown(await this.ownItems.deleted(this.database, requestOf(member, page), earliestRestorable(this.clock.now())));
  }

  /** `null` when it is missing, deleted or somebody else's. */
  async one(member: Member, id: string): Promise<ShownItem | null> {
    const item = isUUID(id) ? await this.ownItems.one(this.database, creatorIdOf(member), id) : null;
    return item === null ? null : this.screens.item(item);
  }

  /** Drafts of items that do not exist yet, newest first. */
  async newDrafts(member: Member): Promise<ShownDraft[]> {
    return (await this.drafts.ofNewItems(this.database, creatorIdOf(member))).map((draft) => this.screens.draft(draft));
  }

  /** `null` when it is missing or somebody else's. */
  async draft(member: Member, id: string): Promise<ShownDraft | null> {
    const draft = isUUID(id) ? await this.drafts.one(this.database, creatorIdOf(member), id) : null;
    return draft === null ? null : this.screens.draft(draft);
  }

  private shown(page: Page<OwnItem>): Page<ShownItem> {
    return { ...page, nodes: page.nodes.map(({ node, cursor }) => ({ node: this.screens.item(node), cursor })) };
  }
}

function requestOf(member: Member, { first, after }: PageRequest): OwnItemsRequest {
  return { creatorId: creatorIdOf(member), first: first ?? limits.page.default, after: after ?? null };
}
