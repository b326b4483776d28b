import { Injectable } from '@nestjs/common';
import { limits, listingSlug } from '@guildhall/contracts';
import type { Page, PageArgs } from '../../../platform/graphql/connection.js';
import { decodeCursor, encodeCursor } from '../../../platform/graphql/cursor.js';
import { normalCategory } from '../model/category.js';
import { PersonalityQueries, type CardRow, type ListFilter } from '../store/personality-queries.js';

/** The same list as the page `/personalities`, so its cursors serve both; a filter leaves the order as it is. */
const LIST_NAME = 'personalities';

/** Which page of which list is wanted. */
export interface ListWish extends Pick<PageArgs, 'first' | 'after'> {
  /** Any of them, in any spelling. */
  readonly category?: readonly string[] | undefined;
  /** In any spelling. */
  readonly tag?: string | undefined;
}

/** The public catalogue in order of slug. */
@Injectable()
export class ListPersonalities {
  constructor(private readonly queries: PersonalityQueries) {}

  /** @throws Refusal for a cursor that was made up. */
  async run({ first, after, ...wish }: ListWish): Promise<Page<CardRow>> {
    const size = first ?? limits.page.default;
    const { cards, total } = await this.queries.list(filterOf(wish), { limit: size + 1, after: afterSlug(after) });
    return {
      nodes: cards.slice(0, size).map((node) => ({ node, cursor: encodeCursor(LIST_NAME, [node.slug]) })),
      hasNextPage: cards.length > size,
      hasPreviousPage: after !== undefined && after !== null,
      totalCount: total,
    };
  }
}

function filterOf({ category, tag }: Pick<ListWish, 'category' | 'tag'>): ListFilter {
  return {
    categories: category === undefined || category === null || category.length === 0 ? null : category.map(normalCategory),
    tag: tag === undefined || tag === null ? null : listingSlug(tag),
  };
}

function afterSlug(cursor: string | undefined | null): string | null {
  if (cursor === undefined || cursor === null) return null;
  // PostgreSQL refuses NUL in text; a cursor of ours never has one.
  return String(decodeCursor(LIST_NAME, cursor, ['string'])[0]).replaceAll('\u0000', '');
}
