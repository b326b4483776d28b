import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Secret } from '../../../platform/crypto/secret.js';
import { DiscordOAuth } from '../discord/discord-oauth.js';
import { GrantVault } from '../grant-vault.js';
import { GrantsTable, type StoredGrant } from '../store/grants-table.js';

/** A token this close to its end is renewed, in milliseconds. */
const MARGIN_MS = 300_000;

/**
 * Gives a user's access token, renewed when it is about to end. Discord's refresh tokens work once, so only one call may use one:
 * callers in this process share it, other processes wait for the row and find the new tokens.
 */
@Injectable()
export class RefreshGrant {
  private readonly running = new Map<string, Promise<Secret | null>>();

  constructor(
    private readonly database: Database,
    private readonly grants: GrantsTable,
    private readonly vault: GrantVault,
    private readonly discord: DiscordOAuth,
    private readonly clock: Clock,
  ) {}

  /** `null` when there is no usable grant: the person has to sign in again. @throws when Discord is down. */
  async accessToken(userId: string): Promise<Secret | null> {
    const grant = await this.grants.find(this.database, userId);
    if (grant === null || !this.isDue(grant)) return this.tokenOf(grant);
    // Without sharing, each caller would hold a connection while it waits for the row.
    const running = this.running.get(userId) ?? this.renew(userId).finally(() => this.running.delete(userId));
    this.running.set(userId, running);
    return running;
  }

  // The one place besides publishing that waits for somebody else inside a transaction (5 s at the most): the row's lock is what
  // makes it single-flight across processes, and keeps a sign-in from being overwritten or removed by an older refresh.
  private renew(userId: string): Promise<Secret | null> {
    return this.database.transaction(async (tx) => {
      const grant = await this.grants.lock(tx, userId);
      if (grant === null || !this.isDue(grant)) return this.tokenOf(grant);
      const tokens = this.vault.open(grant);
      if (tokens === null) return null;
      const renewed = await this.discord.refresh(tokens.refresh);
      if (renewed === null) await this.grants.remove(tx, grant);
      else await this.vault.store(tx, userId, renewed);
      return renewed?.accessToken ?? null;
    });
  }

  private tokenOf(grant: StoredGrant | null): Secret | null {
    if (grant === null || grant.revocationAskedAt !== null) return null;
    return this.vault.open(grant)?.access ?? null;
  }

  private isDue(grant: StoredGrant): boolean {
    return grant.revocationAskedAt === null && grant.expiresAt.getTime() - this.clock.now().getTime() < MARGIN_MS;
  }
}
