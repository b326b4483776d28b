import { Injectable } from '@nestjs/common';
import type { Queryable } from '../database/database.js';
import { Clock } from '../clock/clock.js';
import { Randomness } from '../clock/randomness.js';
import type { DomainEvent } from './domain-event.js';

/** Writes events into the transaction that makes them true. */
@Injectable()
export class OutboxWriter {
  constructor(
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  async write(tx: Queryable, event: DomainEvent): Promise<void> {
    await tx.execute('INSERT INTO outbox_events (id, type, payload, occurred_at) VALUES ($1, $2, $3, $4)', [
      this.randomness.id(),
      event.type,
      JSON.stringify(event.payload),
      this.clock.now(),
    ]);
  }
}
