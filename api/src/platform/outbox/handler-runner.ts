import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { HandlerRegistry } from './handler-registry.js';
import type { JobOrder } from './job-queues.js';
import { OutboxStore } from './outbox-store.js';

/** Runs one handler on one event and records that it is through. */
@Injectable()
export class HandlerRunner {
  private readonly logger = new Logger(HandlerRunner.name);

  constructor(
    private readonly registry: HandlerRegistry,
    private readonly store: OutboxStore,
    private readonly clock: Clock,
  ) {}

  /** Does nothing when the handler has recorded the event already. @throws what the handler throws, for Bull to retry. */
  async run({ eventId, handler: name }: JobOrder): Promise<void> {
    const registered = this.registry.byName(name);
    const event = registered && (await this.store.find(eventId, name));
    if (registered === undefined || !event) return;
    try {
      await registered.handler.handle(event);
    } catch (error) {
      const message = error instanceof Error ? error.message : 'unknown error';
      this.logger.warn({ handler: name, eventId, err: error }, `${name} failed: ${message}`);
      await this.store.noteFailure(eventId, name, message).catch(() => undefined);
      throw error;
    }
    await this.store.record(eventId, name, this.clock.now());
  }
}
