import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Secret } from '../../../platform/crypto/secret.js';
import { DiscordOAuth } from '../discord/discord-oauth.js';
import { GrantVault } from '../grant-vault.js';
import { GrantsTable } from '../store/grants-table.js';

/** A token this close to its end is renewed, in milliseconds. */
const MARGIN_MS = 300_000;

/**
 * Gives a user's access token, renewed when it is about to end. Discord's refresh tokens work once, so only one process may use one:
 * callers for the same user take turns, and the later ones find the new tokens.
 */
@Injectable()
export class RefreshGrant {
  constructor(
    private readonly database: Database,
    private readonly grants: GrantsTable,
    private readonly vault: GrantVault,
    private readonly discord: DiscordOAuth,
    private readonly clock: Clock,
  ) {}

  /** `null` when there is no grant any more: the person has to sign in again. @throws when Discord is down. */
  async accessToken(userId: string): Promise<Secret | null> {
    const fresh = await this.stillGood(userId);
    if (fresh !== undefined) return fresh;
    // The one place besides publishing that waits for somebody else inside a transaction: the lock is what makes it single-flight.
    return this.database.transaction(async (tx) => {
      await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`identity.refresh:${userId}`]);
      const meanwhile = await this.stillGood(userId);
      if (meanwhile !== undefined) return meanwhile;
      const grant = await this.grants.find(tx, userId);
      const tokens = grant && this.vault.open(grant);
      const renewed = tokens ? await this.discord.refresh(tokens.refresh) : null;
      if (renewed === null) {
        if (grant !== null) await this.grants.remove(tx, grant.id);
        return null;
      }
      await this.vault.store(tx, userId, renewed);
      return renewed.accessToken;
    });
  }

  // `undefined`: has to be renewed; `null`: there is nothing to renew.
  private async stillGood(userId: string): Promise<Secret | null | undefined> {
    const grant = await this.grants.find(this.database, userId);
    if (grant === null) return null;
    if (grant.expiresAt.getTime() - this.clock.now().getTime() < MARGIN_MS) return undefined;
    return this.vault.open(grant)?.access ?? null;
  }
}
