import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { NoteActivity } from '../use-cases/note-activity.js';

const notedEvents = ['portfolio.item-changed', 'personalities.published', 'reviews.published'] as const;
type NotedEvent = (typeof notedEvents)[number];

/** Writes the feed from the events of other domains. */
@Injectable()
@HandlesEvents({ name: 'activity.note', queue: 'events', events: notedEvents, attempts: 5 })
export class NoteActivityHandler implements EventHandler<NotedEvent> {
  constructor(private readonly note: NoteActivity) {}

  async handle(event: RecordedEvent<NotedEvent>): Promise<void> {
    if (isOf(event, 'portfolio.item-changed')) await this.note.item(event.payload.itemId);
    else if (isOf(event, 'personalities.published')) await this.note.personality(event.payload.personalityId);
    else if (isOf(event, 'reviews.published')) await this.note.review(event.payload.inquiryId);
  }
}

function isOf<Type extends NotedEvent>(event: RecordedEvent<NotedEvent>, type: Type): event is RecordedEvent<Type> {
  return event.type === type;
}
