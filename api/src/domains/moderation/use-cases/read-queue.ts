import { Injectable } from '@nestjs/common';
import { limits } from '@guildhall/contracts';
import type { Page } from '../../../platform/graphql/connection.js';
import type { Member } from '../../../platform/policy/actor.js';
import { PortfolioReview, type ReviewCase } from '../../portfolio/index.js';

/** Reads what waits for a decision. */
@Injectable()
export class ReadQueue {
  constructor(private readonly review: PortfolioReview) {}

  /** Oldest first, without the moderator's own work. @throws Refusal for a made-up cursor. */
  run(member: Member, { first, after }: { readonly first?: number | null; readonly after?: string | null }): Promise<Page<ReviewCase>> {
    return this.review.pending({ moderatorId: member.userId, first: first ?? limits.page.default, after: after ?? null });
  }
}
