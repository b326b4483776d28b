import { Injectable } from '@nestjs/common';
import { limits } from '@guildhall/contracts';
import type { Page, PageArgs } from '../../../platform/graphql/connection.js';
import { decodeCursor, encodeCursor } from '../../../platform/graphql/cursor.js';
import { PersonalityQueries, type CardRow } from '../store/personality-queries.js';

/** The same list as the page `/personalities`, so its cursors serve both. */
const LIST_NAME = 'personalities';

/** The public catalogue in order of slug. */
@Injectable()
export class ListPersonalities {
  constructor(private readonly queries: PersonalityQueries) {}

  /** @throws Refusal for a cursor that was made up. */
  async run({ first, after }: Pick<PageArgs, 'first' | 'after'>): Promise<Page<CardRow>> {
    const size = first ?? limits.page.default;
    const { cards, total } = await this.queries.list(size + 1, afterSlug(after));
    return {
      nodes: cards.slice(0, size).map((node) => ({ node, cursor: encodeCursor(LIST_NAME, [node.slug]) })),
      hasNextPage: cards.length > size,
      hasPreviousPage: after !== undefined && after !== null,
      totalCount: total,
    };
  }
}

function afterSlug(cursor: string | undefined | null): string | null {
  if (cursor === undefined || cursor === null) return null;
  // PostgreSQL refuses NUL in text; a cursor of ours never has one.
  return String(decodeCursor(LIST_NAME, cursor, ['string'])[0]).replaceAll('\u0000', '');
}
