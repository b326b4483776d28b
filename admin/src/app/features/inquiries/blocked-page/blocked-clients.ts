import { inject, Injectable } from '@angular/core';
import { MyBlockedClientsDocument, type MyBlockedClientsQuery, UnblockClientDocument } from '@guildhall/contracts/graphql';
import { apiFailureFrom } from '../../../data/api-failure.js';
import { assertNever } from '../../../data/assert-never.js';
import { GraphqlClient } from '../../../data/graphql-client.js';
import { PagedList } from '../../../data/paged-list.js';

export type BlockedClient = MyBlockedClientsQuery['myBlockedClients']['edges'][number]['node'];

const pageSize = 24;

/** Clients whose inquiries never arrive, and the way back. */
@Injectable()
export class BlockedClients {
  private readonly graphql = inject(GraphqlClient);

  readonly list = new PagedList<BlockedClient>(async (after) => {
    const { myBlockedClients } = await this.graphql.run(MyBlockedClientsDocument, { first: pageSize, after });
    return myBlockedClients;
  });

  /** Throws an `ApiFailure` when it does not work; one who was unblocked elsewhere counts as unblocked. */
  async unblock(id: string): Promise<void> {
    const { unblockClient } = await this.graphql.run(UnblockClientDocument, { id });
    switch (unblockClient.__typename) {
      case 'UnblockedClient':
      case 'NotFoundProblem':
        return this.list.remove(id);
      case 'ForbiddenProblem':
        throw apiFailureFrom({ ...unblockClient }, 'FORBIDDEN');
      default:
        assertNever(unblockClient);
    }
  }
}
