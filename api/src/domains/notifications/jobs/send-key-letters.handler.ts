import { Injectable } from '@nestjs/common';
import { HttpConfig } from '../../../platform/http/http.config.js';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { PostOffice } from '../mail/post-office.js';
import { keyProblemLetter } from '../model/key-letters.js';
import { KeyFactsStore } from '../store/key-facts.js';

/** Writes to the owner of a key that stopped working. What has been put right by then is not written about. */
@Injectable()
@HandlesEvents({ name: 'notifications.send-key-letters', queue: 'mail', events: ['byok.key-problem'], attempts: 5 })
export class SendKeyLetters implements EventHandler<'byok.key-problem'> {
  constructor(
    private readonly http: HttpConfig,
    private readonly keys: KeyFactsStore,
    private readonly office: PostOffice,
  ) {}

  async handle({ id, payload }: RecordedEvent<'byok.key-problem'>): Promise<void> {
    const key = await this.keys.find(payload.keyId, payload.problem);
    if (key === null) return;
    const letter = keyProblemLetter(key, `${this.http.origins.origin}/app/api-keys`);
    await this.office.post(id, { kind: 'key-problem', to: key.email, replyTo: null, letter });
  }
}
