import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { limits, type InquiryStatus } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import type { Page } from '../../../platform/graphql/connection.js';
import type { Member } from '../../../platform/policy/actor.js';
import { creatorIdOf } from '../../creators/index.js';
import type { BlockedClient, OwnInquiry } from '../model/inquiry.js';
import { BlocksTable, type OwnPageRequest } from '../store/blocks-table.js';
import { OwnInquiries } from '../store/own-inquiries.js';

/** Which page of a list is asked for. */
export interface PageRequest {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Reads what has reached a creator, and whom they have blocked. */
@Injectable()
export class ReadInquiries {
  constructor(
    private readonly database: Database,
    private readonly own: OwnInquiries,
    private readonly blocks: BlocksTable,
  ) {}

  /** Latest first. @param status only of these states; `null` for all. @throws Refusal for a made-up cursor. */
  async page(member: Member, page: PageRequest, status: readonly InquiryStatus[] | null): Promise<Page<OwnInquiry>> {
    return this.own.page(this.database, { ...requestOf(member, page), status });
  }

  /** `null` when it is missing, not delivered or somebody else's. */
  one(member: Member, id: string): Promise<OwnInquiry | null> {
    return isUUID(id) ? this.own.one(this.database, creatorIdOf(member), id) : Promise.resolve(null);
  }

  /** Latest first. @throws Refusal for a made-up cursor. */
  async blocked(member: Member, page: PageRequest): Promise<Page<BlockedClient>> {
    return this.blocks.page(this.database, requestOf(member, page));
  }
}

function requestOf(member: Member, { first, after }: PageRequest): OwnPageRequest {
  return { creatorId: creatorIdOf(member), first: first ?? limits.page.default, after: after ?? null };
}
