import { Injectable } from '@nestjs/common';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { ReadCommunity } from '../use-cases/read-community.js';

/** Takes old figures out of the cache. */
@Injectable()
@HandlesEvents({ name: 'community.forget-figures', queue: 'events', events: ['community.statistics-refreshed'], attempts: 5 })
export class ForgetFigures implements EventHandler<'community.statistics-refreshed'> {
  constructor(private readonly read: ReadCommunity) {}

  handle(): Promise<void> {
    return this.read.forget();
  }
}
