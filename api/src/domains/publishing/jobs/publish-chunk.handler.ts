import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { PublishRuns } from '../store/publish-runs.js';
import { PublishPages } from '../use-cases/publish-pages.js';

/** Renders one share of a full publish. */
@Injectable()
@HandlesEvents({ name: 'publishing.publish-chunk', queue: 'pages', events: ['publishing.chunk-requested'], attempts: 6 })
export class PublishChunk implements EventHandler<'publishing.chunk-requested'> {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly publish: PublishPages,
    private readonly runs: PublishRuns,
  ) {}

  async handle(event: RecordedEvent<'publishing.chunk-requested'>): Promise<void> {
    const { runId, paths } = event.payload;
    const { pages } = await this.publish.run(paths);
    await this.database.transaction((tx) => this.runs.chunkDone(tx, { runId, eventId: event.id, pages, now: this.clock.now() }));
  }
}
