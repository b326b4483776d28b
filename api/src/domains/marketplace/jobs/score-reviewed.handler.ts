import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { RankCreators } from '../use-cases/rank-creators.js';

/** Brings the stars of a creator into lists as soon as a review is published. Reads the rows as they are, so a second run changes nothing. */
@Injectable()
@HandlesEvents({ name: 'marketplace.score-reviewed', queue: 'events', events: ['reviews.published'], attempts: 6 })
export class ScoreReviewed implements EventHandler<'reviews.published'> {
  constructor(private readonly rank: RankCreators) {}

  async handle({ payload }: RecordedEvent<'reviews.published'>): Promise<void> {
    await this.rank.one(payload.creatorId);
  }
}
