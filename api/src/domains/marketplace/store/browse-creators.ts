import { Injectable } from '@nestjs/common';
import type { AvailabilityStatus, CreatorCard, PortfolioCategory } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import type { BrowseWish, Place } from '../model/browse-wish.js';
import { BrowseStatement } from './browse-sql.js';
import { CorrectionStatement } from './correction-sql.js';

/** A score in millionths of a point, and the terms that it is the sum of. */
export interface ScoreRow {
  readonly total: number;
  readonly terms: readonly { readonly label: string; readonly value: number }[];
}

/** A creator on the list. */
export interface ListedCreator extends Place {
  readonly card: CreatorCard;
  readonly scores: { readonly popularity: ScoreRow; readonly rating: ScoreRow };
}

/** A row as it is read: the card as the listing keeps it, its stars beside it. */
export interface ListedRow extends Omit<ListedCreator, 'card'> {
  readonly card: Omit<CreatorCard, 'rating'>;
  readonly rating: CreatorCard['rating'];
}

/** One screen of the list: its rows, the counts beside the choices and the total. */
export interface BrowseRow {
  readonly rows: readonly ListedRow[];
  readonly categories: Readonly<Record<PortfolioCategory, number>>;
  readonly availability: Readonly<Record<AvailabilityStatus, number>>;
  /** By least mean: "3.0", "4.0", "4.5". */
  readonly ratings: Readonly<Record<string, number>>;
  /** The selected ones first, then the most frequent. */
  readonly skills: readonly { readonly key: string; readonly value: string; readonly count: number }[];
  readonly total: number;
  /** Counts are of the first thousand matches, and there are more. */
  readonly capped: boolean;
}

/** Reads the list of creators: one statement for a screen. */
@Injectable()
export class BrowseCreators {
  /** @param limit rows at most; @param after the last place of the page before. */
  async page(db: Queryable, wish: BrowseWish, { limit, after }: { limit: number; after: Place | null }): Promise<BrowseRow> {
    const { text, prepared, values } = new BrowseStatement(wish, limit, after);
    const rows = await db.query<BrowseRow>(prepared ?? text, values);
    const row = rows[0];
    if (row === undefined) throw new Error('A statement without FROM always answers one row');
    return row;
  }

  /** The words of a wish as somebody may have meant them, in the same order. */
  async corrected(db: Queryable, wish: BrowseWish): Promise<string[]> {
    const { text, values } = new CorrectionStatement(wish);
    const rows = await db.query<{ word: string }>(text, values);
    return rows.map(({ word }) => word);
  }
}
