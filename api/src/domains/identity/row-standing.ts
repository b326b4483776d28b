import { Injectable } from '@nestjs/common';
import type { Role } from '@guildhall/contracts';
import { Clock } from '../../platform/clock/clock.js';
import type { Queryable } from '../../platform/database/database.js';
import { StandingSource, type Standing } from '../../platform/policy/authorizer.js';

/** Standings from the table of users. */
@Injectable()
export class RowStanding extends StandingSource {
  constructor(private readonly clock: Clock) {
    super();
  }

  async standing(db: Queryable, userId: string): Promise<Standing | null> {
    const rows = await db.query<Standing>(
      'SELECT role, banned_at IS NULL AND (suspended_until IS NULL OR suspended_until <= $2) AS active FROM users WHERE id = $1 FOR SHARE',
      [userId, this.clock.now()],
    );
    const row = rows[0];
    return row === undefined ? null : { role: row.role satisfies Role, active: row.active };
  }
}
