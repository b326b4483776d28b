import { Injectable } from '@nestjs/common';
import type { Queryable } from '../../../platform/database/database.js';
import type { VisitorKey } from '../model/visit.js';
import { creatorIsPublic } from './public-sql.js';

/** Visitors of one household that a profile counts on a day: a family or a small office, not a script that changes its name. */
const HOUSEHOLD = 10;

/** A visit to be counted. */
export interface VisitRow extends VisitorKey {
  readonly username: string;
  /** UTC day as `2026-03-02`. */
  readonly day: string;
  /** Who is signed in there; never counted on the own profile. */
  readonly userId: string | null;
}

/** One statement: who is known, visible and new today is one more visitor. Several of one household at once may slip by the limit by a few. */
export const COUNT_VISIT = `
  WITH visited AS (
    SELECT c.id FROM creators c JOIN users cu ON cu.id = c.id
     WHERE c.username = $1 AND c.id IS DISTINCT FROM $5::uuid AND ${creatorIsPublic}),
  seen AS (
    INSERT INTO profile_visits (creator_id, day, household, visitor)
    SELECT id, $2::date, $3, $4 FROM visited
     WHERE (SELECT count(*) FROM profile_visits p WHERE p.creator_id = visited.id AND p.day = $2::date AND p.household = $3) < ${HOUSEHOLD}
    ON CONFLICT DO NOTHING RETURNING creator_id, day)
  INSERT INTO visit_days AS d (creator_id, day, visitors) SELECT creator_id, day, 1 FROM seen
  ON CONFLICT (creator_id, day) DO UPDATE SET visitors = d.visitors + 1`;

/** All SQL about visits. */
@Injectable()
export class VisitsTable {
  async count(db: Queryable, { username, day, household, visitor, userId }: VisitRow): Promise<void> {
    await db.execute(COUNT_VISIT, [username, day, household, visitor, userId]);
  }

  /** The salt of a day, the same for all replicas. @param made what becomes it if there is none yet. */
  async salt(db: Queryable, day: string, made: Buffer): Promise<Buffer> {
    await db.execute('INSERT INTO visit_salts (day, salt) VALUES ($1, $2) ON CONFLICT DO NOTHING', [day, made]);
    const rows = await db.query<{ salt: Buffer }>('SELECT salt FROM visit_salts WHERE day = $1', [day]);
    const row = rows[0];
    if (row === undefined) throw new Error('The salt of a day stays while the day lasts');
    return row.salt;
  }

  /** Forgets salts and hashes of the days before `today`, and numbers of days before `oldest`. @returns rows that went. */
  async forget(db: Queryable, { today, oldest }: { readonly today: string; readonly oldest: string }): Promise<number> {
    const salts = await db.execute('DELETE FROM visit_salts WHERE day < $1', [today]);
    const hashes = await db.execute('DELETE FROM profile_visits WHERE day < $1', [today]);
    return salts + hashes + (await db.execute('DELETE FROM visit_days WHERE day < $1', [oldest]));
  }
}
