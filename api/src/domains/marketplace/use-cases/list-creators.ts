import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { limits, pictureFrom, type AvailabilityStatus, type CreatorCard, type CreatorSort, type MarketplaceFacets, type PortfolioCategory } from '@guildhall/contracts';
import { Cache } from '../../../platform/cache/cache.js';
import { Database, type Queryable } from '../../../platform/database/database.js';
import { decodeCursor, encodeCursor } from '../../../platform/graphql/cursor.js';
import { Refusal } from '../../../platform/policy/policy-exceptions.js';
import { codePoints } from '../../../platform/text/clean-text.js';
import { sortOf, wishName, type BrowseWish, type Place } from '../model/browse-wish.js';
import { searchWords } from '../model/search-words.js';
import { skillKey } from '../model/skill-key.js';
import { BrowseCreators, type BrowseRow, type ListedCreator } from '../store/browse-creators.js';
import { facetsIn } from './facets-in.js';

/** Which page of which list is asked for, as it was typed. What is missing is not asked. */
export interface CreatorAsk {
  readonly search?: string | null | undefined;
  readonly category?: readonly PortfolioCategory[] | null | undefined;
  readonly skills?: readonly string[] | null | undefined;
  readonly availability?: readonly AvailabilityStatus[] | null | undefined;
  readonly minRating?: number | null | undefined;
  readonly sort?: CreatorSort | null | undefined;
  /** 24 unless told. */
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page of the list. */
export interface CreatorList {
  readonly creators: readonly (Pick<ListedCreator, 'card' | 'scores'> & { readonly cursor: string })[];
  /** `null` on the last page. */
  readonly nextCursor: string | null;
  readonly total: number;
  /** There are more than `total`. */
  readonly capped: boolean;
  /** The order that the page has. */
  readonly sort: CreatorSort;
  readonly facets: MarketplaceFacets;
  /** What was searched instead of what was typed; `null` when nothing was corrected. */
  readonly correctedSearch: string | null;
}

/** Seconds that a cached page may be old. */
const FRESH = 5;

/** The list of creators: browsed, filtered, searched. */
@Injectable()
export class ListCreators {
  constructor(
    private readonly database: Database,
    private readonly browse: BrowseCreators,
    private readonly cache: Cache,
  ) {}

  /**
   * One statement; a search that finds nothing takes two more to look for what was meant.
   * @param db where to read, such as a transaction that holds a lock. @throws Refusal for a cursor of another list.
   */
  async run(ask: CreatorAsk, db: Queryable = this.database): Promise<CreatorList> {
    const wish = wishOf(ask);
    const after = placeIn(wish, ask.after ?? null);
    const size = ask.first ?? limits.page.default;
    const row = await this.browse.page(db, wish, { limit: size + 1, after });
    if (row.total > 0 || wish.words.length === 0) return listOf(row, { wish, size, corrected: null });
    const words = await this.browse.corrected(db, wish);
    const corrected = words.join(' ');
    if (corrected === wish.words.join(' ')) return listOf(row, { wish, size, corrected: null });
    const meant = await this.browse.page(db, { ...wish, words }, { limit: size + 1, after });
    return listOf(meant.total > 0 ? meant : row, { wish, size, corrected: meant.total > 0 ? corrected : null });
  }

  /** The same, up to five seconds old. */
  cached(ask: CreatorAsk): Promise<CreatorList> {
    const wish = wishOf(ask);
    // Before the cache: what is refused is never kept, and a made-up cursor makes no key.
    placeIn(wish, ask.after ?? null);
    const key = `${wishName(wish)}:${ask.first ?? limits.page.default}:${ask.after ?? ''}`;
    return this.cache.getOrLoad({ namespace: 'creators', key, ttlSeconds: FRESH }, () => this.run(ask));
  }
}

/** The list with pictures where browsers fetch them; pages say so once for all their pictures. */
export function withMediaFrom(mediaOrigin: string, list: CreatorList): CreatorList {
  if (mediaOrigin === '') return list;
  return { ...list, creators: list.creators.map((listed) => ({ ...listed, card: moved(mediaOrigin, listed.card) })) };
}

function moved(mediaOrigin: string, card: CreatorCard): CreatorCard {
  const { avatar, previews } = card;
  return { ...card, avatar: avatar === null ? null : pictureFrom(mediaOrigin, avatar), previews: previews.map((preview) => pictureFrom(mediaOrigin, preview)) };
}

function listOf(row: BrowseRow, { wish, size, corrected }: { wish: BrowseWish; size: number; corrected: string | null }): CreatorList {
  const creators = row.rows.slice(0, size).map(({ card, rating, scores, key, id }) => ({ card: { ...card, rating }, scores, cursor: encodeCursor(listName(wish), [key, id]) }));
  return {
    creators,
    nextCursor: row.rows.length > size ? (creators.at(-1)?.cursor ?? null) : null,
    ...cappedTotal(row),
    sort: wish.sort,
    facets: facetsIn(row, wish),
    correctedSearch: corrected,
  };
}

function wishOf({ search, category, skills, availability, minRating, sort }: CreatorAsk): BrowseWish {
  const typed = search ?? '';
  if (codePoints(typed) > limits.search.text.max) throw new Refusal('BAD_REQUEST', `Search for at most ${limits.search.text.max} characters.`);
  const words = searchWords(typed);
  return {
    words,
    categories: [...new Set(category ?? [])],
    skills: [...new Set((skills ?? []).map((skill) => skillKey(skill.replaceAll('\u0000', ''))).filter((key) => key !== ''))],
    availability: [...new Set(availability ?? [])],
    minRating: minRating ?? null,
    sort: sortOf(sort ?? null, words),
  };
}

function cappedTotal({ total, capped }: BrowseRow): Pick<CreatorList, 'total' | 'capped'> {
  return total > MOST && capped ? { total: MOST, capped: true } : { total, capped: capped && total >= MOST };
}

/** Matches of a search that are counted. */
const MOST = 1_000;

function listName(wish: BrowseWish): string {
  return `creators:${wishName(wish)}`;
}

// A cursor of the right form can still hold what PostgreSQL would not read.
function placeIn(wish: BrowseWish, cursor: string | null): Place | null {
  if (cursor === null) return null;
  const [key, id] = decodeCursor(listName(wish), cursor, ['string', 'string']);
  if (typeof key !== 'string' || !/^-?\d{1,18}$/.test(key) || !isUUID(id)) {
    throw new Refusal('BAD_REQUEST', 'This page of the list does not exist. Start again at the first.');
  }
  return { key, id: String(id) };
}
