import { Injectable } from '@nestjs/common';
import type { CreatorCard, ItemTile, LandingPage, PersonalityCard } from '@guildhall/contracts';
import { Cache } from '../../../platform/cache/cache.js';
import type { Queryable } from '../../../platform/database/database.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { paths } from '../model/route.js';
import { CommunityPages } from './community-pages.js';
import { creatorCard, creatorIsPublic, creatorShowsWork, itemIsPublic, itemTileAs, personalityCardAs, personalityIsPublic, publicPersonalities } from './page-sql.js';

const NEWEST_CREATORS = `
  SELECT ${creatorCard} AS card FROM creator_listings cl JOIN creators c ON c.id = cl.creator_id JOIN users cu ON cu.id = c.id
   WHERE ${creatorIsPublic} ORDER BY cl.created_at DESC, cl.creator_id DESC LIMIT $1`;

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

/** Reads the landing page. */
@Injectable()
export class ListingPages {
  constructor(
    private readonly config: HttpConfig,
    private readonly cache: Cache,
    private readonly community: CommunityPages,
  ) {}

  async landing(db: Queryable): Promise<LandingPage> {
    const creators = await db.query<{ card: CreatorCard }>(NEWEST_CREATORS, [6]);
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

  private async totals(db: Queryable): Promise<Totals> {
    return this.cache.getOrLoad({ namespace: 'totals', key: 'all', ttlSeconds: TOTALS_SECONDS }, async () => {
      const rows = await db.query<Totals>(TOTALS);
      return rows[0] ?? { creators: 0, items: 0, personalities: 0 };
    });
  }
}
