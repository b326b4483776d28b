import { Injectable } from '@nestjs/common';
import type { ExternalPlatform } from '@guildhall/contracts';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import type { CommunityFigures } from '../model/activity-level.js';

/** A community as it is named there. */
export interface PlatformKey {
  readonly platform: ExternalPlatform;
  readonly key: string;
}

/** The last good figures, and how the last attempt went. */
export interface KeptFigures extends PlatformKey {
  /** `null` until the first good answer. */
  readonly figures: CommunityFigures | null;
  readonly asOf: Date | null;
  readonly attemptedAt: Date;
  readonly failing: boolean;
}

/** How one attempt went: `figures` is `null` when there were none. */
export interface Attempt extends PlatformKey {
  readonly figures: CommunityFigures | null;
  readonly at: Date;
}

interface Row extends Omit<KeptFigures, 'figures'> {
  readonly members: number | null;
  readonly active: number | null;
  readonly recentEvents: number | null;
}

const COLUMNS = `platform, key, members, active, recent_events AS "recentEvents", as_of AS "asOf", attempted_at AS "attemptedAt", failing`;

/** Figures of communities elsewhere. There are a handful of rows. */
@Injectable()
export class PlatformFiguresTable {
  async all(db: Queryable): Promise<KeptFigures[]> {
    return (await db.query<Row>(`SELECT ${COLUMNS} FROM platform_figures`)).map(keptOf);
  }

  /** The same, held until the transaction ends: two refreshes at a time take turns. */
  async lockAll(tx: Transaction): Promise<KeptFigures[]> {
    await tx.execute(`SELECT pg_advisory_xact_lock(hashtext('community.platform-figures'))`);
    return this.all(tx);
  }

  /** Notes an attempt. Without figures the last good ones stay; an attempt older than what is kept changes nothing. */
  async note(tx: Transaction, { platform, key, figures, at }: Attempt): Promise<void> {
    const values = [platform, key, at, figures?.members ?? null, figures?.active ?? null, figures?.recentEvents ?? null, figures === null];
    await tx.execute(
      `INSERT INTO platform_figures AS kept (platform, key, attempted_at, members, active, recent_events, as_of, failing)
       VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7 THEN NULL ELSE $3::timestamptz END, $7)
       ON CONFLICT (platform, key) DO UPDATE SET attempted_at = EXCLUDED.attempted_at, failing = EXCLUDED.failing,
         members = CASE WHEN $7 THEN kept.members ELSE EXCLUDED.members END,
         active = CASE WHEN $7 THEN kept.active ELSE EXCLUDED.active END,
         recent_events = CASE WHEN $7 THEN kept.recent_events ELSE EXCLUDED.recent_events END,
         as_of = CASE WHEN $7 THEN kept.as_of ELSE EXCLUDED.as_of END
       WHERE kept.attempted_at <= EXCLUDED.attempted_at`,
      values,
    );
  }
}

function keptOf({ platform, key, members, active, recentEvents, asOf, attemptedAt, failing }: Row): KeptFigures {
  return { platform, key, figures: members === null ? null : { members, active, recentEvents }, asOf, attemptedAt, failing };
}
