import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { HandlesEvents, type EventHandler } from '../../../platform/outbox/event-handler.js';
import { DiscordOAuth } from '../discord/discord-oauth.js';
import { GrantVault } from '../grant-vault.js';
import { GrantsTable } from '../store/grants-table.js';

/** Revokes a user's tokens at Discord, then forgets them. A second run finds nothing left to do. */
@Injectable()
@HandlesEvents({ name: 'identity.revoke-tokens', queue: 'events', events: ['identity.signed-out-everywhere'], attempts: 8 })
export class RevokeTokens implements EventHandler<'identity.signed-out-everywhere'> {
  constructor(
    private readonly database: Database,
    private readonly grants: GrantsTable,
    private readonly vault: GrantVault,
    private readonly discord: DiscordOAuth,
  ) {}

  async handle({ payload }: RecordedEvent<'identity.signed-out-everywhere'>): Promise<void> {
    const grant = await this.grants.find(this.database, payload.userId);
    // Signed in again since: revoking an old token would end the new ones with it, as Discord has one authorization a person.
    if (grant === null || grant.revocationAskedAt === null) return;
    const tokens = this.vault.open(grant);
    if (tokens !== null) await this.discord.revoke(tokens.refresh);
    await this.grants.remove(this.database, grant);
  }
}
