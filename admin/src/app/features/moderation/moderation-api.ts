import { inject, Injectable } from '@angular/core';
import { ModerateDocument, type ModerateInput, type ModerationCasePartsFragment, ModerationQueueDocument } from '@guildhall/contracts/graphql';
import { GraphqlClient } from '../../data/graphql-client.js';
import type { ListPage } from '../../data/paged-list.js';
import { moderateOutcome, type ModerateOutcome } from './moderate-outcome.js';
import type { ModerationPort } from './moderation-desk.js';

const pageSize = 20;

/** The desk's requests over GraphQL. */
@Injectable({ providedIn: 'root' })
export class ModerationApi implements ModerationPort {
  private readonly graphql = inject(GraphqlClient);

  readonly page = async (after: string | null): Promise<ListPage<ModerationCasePartsFragment>> => {
    const { moderationQueue } = await this.graphql.run(ModerationQueueDocument, { first: pageSize, after });
    return moderationQueue;
  };

  async decide(input: ModerateInput): Promise<ModerateOutcome> {
    const { moderate } = await this.graphql.run(ModerateDocument, { input });
    return moderateOutcome(moderate);
  }
}
