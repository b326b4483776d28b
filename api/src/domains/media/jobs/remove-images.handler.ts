import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { RemoveImages } from '../use-cases/remove-images.js';

/** Removes the files of released images. Removing what is gone is nothing, so a second run does no harm. */
@Injectable()
@HandlesEvents({ name: 'media.remove-images', queue: 'events', events: ['media.images-released'], attempts: 8 })
export class RemoveImagesHandler implements EventHandler<'media.images-released'> {
  constructor(private readonly remove: RemoveImages) {}

  handle(event: RecordedEvent<'media.images-released'>): Promise<void> {
    return this.remove.run(event.payload.imageIds);
  }
}
