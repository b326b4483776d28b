import { Injectable } from '@nestjs/common';
import type { EventType } from '../../../platform/outbox/event-catalogue.js';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { IndexListings } from '../use-cases/index-listings.js';

/** Events that change a listing, and whose listing each changes. A new one is one line here. */
const listed = {
  'creators.profile-saved': ({ payload }) => payload.creatorId,
  'portfolio.item-changed': ({ payload }) => payload.creatorId,
  // A card shows an avatar and covers as soon as they are ready.
  'media.image-ready': ({ payload }) => payload.ownerId,
  'identity.standing-changed': ({ payload }) => payload.userId,
} satisfies { [Type in EventType]?: (event: RecordedEvent<Type>) => string };

type ListedEvent = keyof typeof listed;

/** Writes the listing of a creator of whom something changed. Reads the rows as they are when it runs, so a late or second run does no harm. */
@Injectable()
@HandlesEvents({ name: 'marketplace.index-listing', queue: 'events', events: Object.keys(listed) as ListedEvent[], attempts: 6 })
export class IndexListing implements EventHandler<ListedEvent> {
  constructor(private readonly index: IndexListings) {}

  async handle(event: RecordedEvent<ListedEvent>): Promise<void> {
    // Each line takes its own event; the key and the event always agree, which the compiler cannot see.
    const creatorOf = listed[event.type] as (event: RecordedEvent) => string;
    await this.index.run([creatorOf(event)]);
  }
}
