import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { OwnScores, type CreatorScoresRow } from '../store/own-scores.js';

/** Tells creators what orders them on lists, down to the terms. */
@Injectable()
export class ReadOwnScores {
  constructor(
    private readonly database: Database,
    private readonly scores: OwnScores,
  ) {}

  /** One statement. `null` for whoever is on no list, such as a creator without public work. */
  run(member: Member): Promise<CreatorScoresRow | null> {
    return this.scores.read(this.database, member.userId);
  }
}
