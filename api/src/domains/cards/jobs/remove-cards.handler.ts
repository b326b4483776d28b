import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { CardObjects } from '../card-objects.js';

/**
 * Removes the cards of pages that are gone. Nobody could see them any more, but what was taken down should not lie about. A page
 * that has come back meanwhile gets its card drawn again, so a late or second run does no harm.
 */
@Injectable()
@HandlesEvents({ name: 'cards.remove-cards', queue: 'events', events: ['publishing.pages-gone'], attempts: 8 })
export class RemoveCards implements EventHandler<'publishing.pages-gone'> {
  constructor(private readonly objects: CardObjects) {}

  async handle(event: RecordedEvent<'publishing.pages-gone'>): Promise<void> {
    for (const path of event.payload.paths) await this.objects.removeAll(path);
  }
}
