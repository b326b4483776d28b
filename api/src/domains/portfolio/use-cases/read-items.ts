import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { limits } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import type { Page } from '../../../platform/graphql/connection.js';
import type { Member } from '../../../platform/policy/actor.js';
import { creatorIdOf } from '../../creators/index.js';
import { OwnItems } from '../store/own-items.js';
import type { OwnItem } from '../store/rows.js';
import { ItemImages } from './item-images.js';

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
    private readonly images: ItemImages,
  ) {}

  /** Newest first. @throws Refusal for a made-up cursor. */
  async page(member: Member, { first, after }: PageRequest): Promise<Page<OwnItem>> {
    const request = { creatorId: creatorIdOf(member), first: first ?? limits.page.default, after: after ?? null };
    const page = await this.ownItems.page(this.database, request);
    return { ...page, nodes: page.nodes.map(({ node, cursor }) => ({ node: this.images.signed(node), cursor })) };
  }

  /** `null` when it is missing, deleted or somebody else's. */
  async one(member: Member, id: string): Promise<OwnItem | null> {
    const item = isUUID(id) ? await this.ownItems.one(this.database, creatorIdOf(member), id) : null;
    return item === null ? null : this.images.signed(item);
  }
}
