import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { copiesOfPage, copyOfFile } from '../model/addresses.js';
import { Purge } from '../purge.js';
import { CopiedFiles } from '../store/copied-files.js';

type PagesEvent = 'publishing.pages-changed' | 'publishing.pages-gone';

/**
 * Purges pages whose content changed or went, and with those that went the pictures that only they showed. A picture that something
 * else still shows is fetched once more, which does no harm.
 */
@Injectable()
@HandlesEvents({ name: 'cdn.purge-pages', queue: 'events', events: ['publishing.pages-changed', 'publishing.pages-gone'], attempts: 8 })
export class PurgePages implements EventHandler<PagesEvent> {
  constructor(
    private readonly database: Database,
    private readonly files: CopiedFiles,
    private readonly purge: Purge,
  ) {}

  async handle(event: RecordedEvent<PagesEvent>): Promise<void> {
    if (!this.purge.wanted) return;
    const { paths } = event.payload;
    // The pages first: they are what people find, and they name the pictures.
    await this.purge.run(paths.flatMap(copiesOfPage));
    if (event.type === 'publishing.pages-changed') return;
    await this.purge.run((await this.files.ofGoneItems(this.database, paths)).map(copyOfFile));
    for await (const names of this.files.ofGoneCreators(this.database, paths)) await this.purge.run(names.map(copyOfFile));
  }
}
