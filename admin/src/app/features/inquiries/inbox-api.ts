import { inject, Injectable } from '@angular/core';
import type { InquiryStatus } from '@guildhall/contracts';
import {
  BlockClientDocument,
  CompleteInquiryDocument,
  type InquiryPartsFragment,
  MyInquiriesDocument,
  MyInquiryDocument,
  SetInquiryStateDocument,
} from '@guildhall/contracts/graphql';
import { GraphqlClient } from '../../data/graphql-client.js';
import type { ListPage } from '../../data/paged-list.js';
import type { InboxPort } from './inbox-desk.js';
import { inquiryOutcome, type InquiryOutcome } from './inquiry-outcome.js';

const pageSize = 20;

/** The inbox's requests over GraphQL. */
@Injectable({ providedIn: 'root' })
export class InboxApi implements InboxPort {
  private readonly graphql = inject(GraphqlClient);

  async page(status: InquiryStatus | null, after: string | null): Promise<ListPage<InquiryPartsFragment>> {
    const { myInquiries } = await this.graphql.run(MyInquiriesDocument, { first: pageSize, after, status: status && [status] });
    return myInquiries;
  }

  async find(id: string): Promise<InquiryPartsFragment | null> {
    const { myInquiry } = await this.graphql.run(MyInquiryDocument, { id });
    return myInquiry ?? null;
  }

  async move({ id, version }: InquiryPartsFragment, status: InquiryStatus): Promise<InquiryOutcome> {
    const { setInquiryState } = await this.graphql.run(SetInquiryStateDocument, { id, status, version });
    return inquiryOutcome(setInquiryState);
  }

  async complete(id: string): Promise<InquiryOutcome> {
    const { completeInquiry } = await this.graphql.run(CompleteInquiryDocument, { id });
    return inquiryOutcome(completeInquiry);
  }

  async block(id: string): Promise<InquiryOutcome> {
    const { blockClient } = await this.graphql.run(BlockClientDocument, { inquiryId: id });
    return inquiryOutcome(blockClient);
  }
}
