import { Injectable } from '@nestjs/common';
import { isbot } from 'isbot';
import { Clock } from '../../../platform/clock/clock.js';
import { Randomness } from '../../../platform/clock/randomness.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../platform/policy/actor.js';
import { utcDay, visitorKey } from '../model/visit.js';
import { VisitsTable } from '../store/visits-table.js';

/** A visit as a page tells it. */
export interface Visit {
  readonly username: string;
  readonly userAgent: string;
}

/** Characters of a user agent that are looked at; longer ones are nobody's browser. */
const AGENT_LENGTH = 1_000;

/**
 * Counts who looks at a profile: once for each visitor and UTC day, without a cookie and without anything stored that leads back to
 * them. Bots, creators on their own pages and names that nobody has are passed over in silence.
 */
@Injectable()
export class CountVisit {
  private kept: { readonly day: string; readonly salt: Promise<Buffer> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly visits: VisitsTable,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  async run(actor: Actor, { username, userAgent }: Visit): Promise<void> {
    if (userAgent === '' || userAgent.length > AGENT_LENGTH || isbot(userAgent)) return;
    const day = utcDay(this.clock.now());
    const key = visitorKey(await this.saltOf(day), username, { address: actor.address, userAgent });
    await this.visits.count(this.database, { username, day, ...key, userId: actor.kind === 'member' ? actor.userId : null });
  }

  // Read once a day; what fails is read again.
  private saltOf(day: string): Promise<Buffer> {
    if (this.kept?.day === day) return this.kept.salt;
    const salt = this.visits.salt(this.database, day, this.randomness.bytes(32));
    const kept = { day, salt };
    this.kept = kept;
    salt.catch(() => {
      if (this.kept === kept) this.kept = null;
    });
    return salt;
  }
}
