import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { NoteKeyTrouble } from '../use-cases/note-key-trouble.js';

/** Marks a key that a provider has turned away in use. */
@Injectable()
@HandlesEvents({ name: 'byok.note-key-failure', queue: 'events', events: ['models.key-failed'], attempts: 5 })
export class NoteKeyFailure implements EventHandler<'models.key-failed'> {
  constructor(private readonly trouble: NoteKeyTrouble) {}

  async handle({ payload: { keyId, problem, calledAt } }: RecordedEvent<'models.key-failed'>): Promise<void> {
    await this.trouble.failed({ keyId, problem, calledAt: new Date(calledAt) });
  }
}
