import { Injectable } from '@nestjs/common';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { RefreshPlatforms } from '../use-cases/refresh-platforms.js';

/** Does what an admin has asked for. A second run finds the platforms asked a moment ago and leaves them alone. */
@Injectable()
@HandlesEvents({ name: 'community.refresh-platforms', queue: 'events', events: ['community.refresh-asked'], attempts: 3 })
export class RefreshPlatformsHandler implements EventHandler<'community.refresh-asked'> {
  constructor(private readonly refresh: RefreshPlatforms) {}

  async handle(): Promise<void> {
    await this.refresh.run();
  }
}
