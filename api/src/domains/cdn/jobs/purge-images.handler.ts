import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { copyOfFile } from '../model/addresses.js';
import { Purge } from '../purge.js';
import { CopiedFiles } from '../store/copied-files.js';

/** Purges the files of images that nothing uses any more. Their rows keep the names, so a second run says the same again. */
@Injectable()
@HandlesEvents({ name: 'cdn.purge-images', queue: 'events', events: ['media.images-released'], attempts: 8 })
export class PurgeImages implements EventHandler<'media.images-released'> {
  constructor(
    private readonly database: Database,
    private readonly files: CopiedFiles,
    private readonly purge: Purge,
  ) {}

  async handle(event: RecordedEvent<'media.images-released'>): Promise<void> {
    if (!this.purge.wanted) return;
    await this.purge.run((await this.files.ofImages(this.database, event.payload.imageIds)).map(copyOfFile));
  }
}
