import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { limits, type CreatorCard, type ItemTile, type LandingPage, type MarketplacePage, type PersonalityCard } from '@guildhall/contracts';
import { Cache } from '../../../platform/cache/cache.js';
import type { Queryable } from '../../../platform/database/database.js';
import { decodeCursor, encodeCursor } from '../../../platform/graphql/cursor.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { Refusal } from '../../../platform/policy/policy-exceptions.js';
import { paths } from '../model/route.js';
import { CommunityPages } from './community-pages.js';
import { creatorCard, creatorIsPublic, creatorShowsWork, itemIsPublic, itemTileAs, personalityCardAs, personalityIsPublic, publicPersonalities } from './page-sql.js';

const NEWEST_CREATORS = `
  SELECT ${creatorCard} AS card, c.id, floor(extract(epoch FROM c.created_at) * 1000000)::bigint::text AS micros
    FROM creators c JOIN users cu ON cu.id = c.id
   WHERE ${creatorIsPublic} AND ${creatorShowsWork}
     AND ($2::text IS NULL OR (c.created_at, c.id) < (to_timestamp($2::numeric / 1000000), $3::uuid))
   ORDER BY c.created_at DESC, c.id DESC LIMIT $1`;

const NEWEST_ITEMS = `
  SELECT tile FROM (
    SELECT ${itemTileAs('i')} AS tile, i.published_at, i.id,
           row_number() OVER (PARTITION BY i.creator_id ORDER BY i.published_at DESC, i.id DESC) AS nth
      FROM (SELECT * FROM portfolio_items WHERE status = 'APPROVED' AND visibility = 'PUBLIC' AND deleted_at IS NULL
             ORDER BY published_at DESC, id DESC LIMIT 60) AS i
      JOIN creators c ON c.id = i.creator_id JOIN users cu ON cu.id = c.id
     WHERE ${itemIsPublic} AND ${creatorIsPublic}) AS recent
  WHERE tile -> 'cover' <> 'null' ORDER BY nth, published_at DESC, id DESC LIMIT $1`;

const PERSONALITIES = `
  SELECT ${personalityCardAs('p')} AS card FROM ${publicPersonalities} WHERE ${personalityIsPublic} ORDER BY p.slug LIMIT $1`;

/** Totals are statistics: five minutes old is fresh enough, and they are the only part of a list that costs a count. */
const TOTALS_SECONDS = 300;

const TOTALS = `
  SELECT (SELECT count(*)::int FROM creators c JOIN users cu ON cu.id = c.id WHERE ${creatorIsPublic} AND ${creatorShowsWork}) AS creators,
         (SELECT count(*)::int FROM portfolio_items i JOIN users cu ON cu.id = i.creator_id WHERE ${itemIsPublic}) AS items,
         (SELECT count(*)::int FROM ${publicPersonalities} WHERE ${personalityIsPublic}) AS personalities`;

type Totals = LandingPage['totals'];

/** Reads the pages that list things: landing, marketplace. */
@Injectable()
export class ListingPages {
  constructor(
    private readonly config: HttpConfig,
    private readonly cache: Cache,
    private readonly community: CommunityPages,
  ) {}

  async landing(db: Queryable): Promise<LandingPage> {
    const creators = await db.query<{ card: CreatorCard }>(NEWEST_CREATORS, [6, null, null]);
    const wall = await db.query<{ tile: ItemTile }>(NEWEST_ITEMS, [6]);
    const personalities = await db.query<{ card: PersonalityCard }>(PERSONALITIES, [6]);
    return {
      kind: 'landing',
      ...this.config.origins,
      path: paths.landing,
      creators: creators.map((row) => row.card),
      wall: wall.map((row) => row.tile),
      personalities: personalities.map((row) => row.card),
      totals: await this.totals(db),
      ...(await this.community.figures(db)),
    };
  }

  /** A page of creators, newest first. @param after cursor of the page before; @throws Refusal for a made-up one. */
  async marketplace(db: Queryable, after: string | null): Promise<MarketplacePage> {
    const [micros, id] = after === null ? [null, null] : readCursor(after);
    const size = limits.page.default;
    const rows = await db.query<{ card: CreatorCard; id: string; micros: string }>(NEWEST_CREATORS, [size + 1, micros ?? null, id ?? null]);
    const shown = rows.slice(0, size);
    const last = shown.at(-1);
    return {
      kind: 'marketplace',
      ...this.config.origins,
      path: paths.marketplace,
      creators: shown.map((row) => row.card),
      query: { search: '', categories: [], skills: [], availability: [], minRating: null, sort: 'NEWEST', after },
      total: { count: (await this.totals(db)).creators, capped: false },
      facets: { categories: [], availability: [], skills: [], ratings: [] },
      correctedSearch: null,
      nextCursor: rows.length > size && last !== undefined ? encodeCursor('marketplace', [last.micros, last.id]) : null,
      indexable: after === null,
    };
  }

  private async totals(db: Queryable): Promise<Totals> {
    return this.cache.getOrLoad({ namespace: 'totals', key: 'all', ttlSeconds: TOTALS_SECONDS }, async () => {
      const rows = await db.query<Totals>(TOTALS);
      return rows[0] ?? { creators: 0, items: 0, personalities: 0 };
    });
  }
}

// A cursor of the right form can still hold what PostgreSQL would not read.
function readCursor(after: string): readonly [micros: string, id: string] {
  const [micros, id] = decodeCursor('marketplace', after, ['string', 'string']);
  if (typeof micros !== 'string' || !/^\d{1,18}$/.test(micros) || !isUUID(id)) throw new Refusal('BAD_REQUEST', 'This page of the list does not exist. Start again at the first.');
  return [micros, String(id)];
}
