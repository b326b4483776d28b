import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { ProcessImage } from '../use-cases/process-image.js';

/** Looks at every uploaded file, one at a time. */
@Injectable()
@HandlesEvents({ name: 'media.process-image', queue: 'media', events: ['media.image-uploaded'], attempts: 5 })
export class ProcessImageHandler implements EventHandler<'media.image-uploaded'> {
  constructor(private readonly process: ProcessImage) {}

  handle(event: RecordedEvent<'media.image-uploaded'>): Promise<void> {
    return this.process.run(event.payload.imageId);
  }
}
