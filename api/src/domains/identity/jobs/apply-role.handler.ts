import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { Sessions } from '../../../platform/sessions/sessions.js';
import { UsersTable } from '../store/users-table.js';

/** Brings a user's sessions to their present role; the role is read again, so that late events do no harm. */
@Injectable()
@HandlesEvents({ name: 'identity.apply-role', queue: 'events', events: ['identity.role-changed'], attempts: 5 })
export class ApplyRole implements EventHandler<'identity.role-changed'> {
  constructor(
    private readonly database: Database,
    private readonly users: UsersTable,
    private readonly sessions: Sessions,
  ) {}

  async handle({ payload }: RecordedEvent<'identity.role-changed'>): Promise<void> {
    const user = await this.users.me(this.database, payload.userId);
    if (user !== null) await this.sessions.changeRole(user.id, user.role);
  }
}
