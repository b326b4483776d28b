import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { touchedBy, touchingEvents, type TouchingEvent } from '../model/event-paths.js';
import { CataloguePages } from '../store/catalogue-pages.js';
import { CreatorPages } from '../store/creator-pages.js';
import { PagesTable } from '../store/pages-table.js';
import { PersonalityPages } from '../store/personality-pages.js';
import { PublishPages } from '../use-cases/publish-pages.js';

/** Renders the pages that an event touches. Reads the rows as they are when it runs, so a late or second run does no harm. */
@Injectable()
@HandlesEvents({ name: 'publishing.publish-touched', queue: 'pages', events: touchingEvents, attempts: 6 })
export class PublishTouched implements EventHandler<TouchingEvent> {
  constructor(
    private readonly database: Database,
    private readonly creators: CreatorPages,
    private readonly personalities: PersonalityPages,
    private readonly catalogue: CataloguePages,
    private readonly publish: PublishPages,
    private readonly table: PagesTable,
  ) {}

  async handle(event: RecordedEvent<TouchingEvent>): Promise<void> {
    const touched = touchedBy(event);
    const personalities = [...touched.personalities, ...(await this.personalities.ownedBy(this.database, touched.owners ?? []))];
    const own = [
      ...(touched.creators.length > 0 ? await this.creators.pathsOf(this.database, touched.creators) : []),
      ...(personalities.length > 0 ? await this.personalities.touchedPaths(this.database, personalities, touched.leftCategories ?? []) : []),
    ];
    await this.publish.run(own);
    // Lists are everybody's: written once for all the changes of a moment, or a burst of changes would queue up behind them.
    const lists = personalities.length > 0 ? await this.catalogue.pathsOf(this.database, personalities) : [];
    await this.table.soilLists(this.database, [...touched.paths, ...lists]);
  }
}
