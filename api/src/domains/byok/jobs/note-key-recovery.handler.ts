import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { NoteKeyTrouble } from '../use-cases/note-key-trouble.js';

/** Marks a key that was in trouble and pays again. */
@Injectable()
@HandlesEvents({ name: 'byok.note-key-recovery', queue: 'events', events: ['models.key-worked'], attempts: 5 })
export class NoteKeyRecovery implements EventHandler<'models.key-worked'> {
  constructor(private readonly trouble: NoteKeyTrouble) {}

  async handle({ payload: { keyId, calledAt } }: RecordedEvent<'models.key-worked'>): Promise<void> {
    await this.trouble.paid({ keyId, calledAt: new Date(calledAt) });
  }
}
