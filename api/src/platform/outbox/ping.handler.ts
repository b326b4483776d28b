import { Injectable } from '@nestjs/common';
import { HandlesEvents, type EventHandler } from './event-handler.js';

/** Takes the event that an operator writes to see whether the chain outbox → relay → queue → worker is alive. */
@Injectable()
@HandlesEvents({ name: 'platform.ping', queue: 'events', events: ['platform.pinged'], attempts: 1 })
export class PingHandler implements EventHandler<'platform.pinged'> {
  handle(): Promise<void> {
    return Promise.resolve();
  }
}
