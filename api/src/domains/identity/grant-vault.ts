import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Randomness } from '../../platform/clock/randomness.js';
import type { Transaction } from '../../platform/database/database.js';
import { EnvelopeCipher, type Binding } from '../../platform/crypto/envelope-cipher.js';
import { SealedRows } from '../../platform/crypto/sealed-rows.js';
import type { Secret } from '../../platform/crypto/secret.js';
import type { DiscordTokens } from './discord/discord-oauth.js';
import { GrantsTable, type GrantRow } from './store/grants-table.js';

/** Keeps Discord tokens sealed: plain ones exist only in the call that uses them. */
@Injectable()
export class GrantVault implements OnModuleInit {
  constructor(
    private readonly table: GrantsTable,
    private readonly cipher: EnvelopeCipher,
    private readonly randomness: Randomness,
    private readonly clock: Clock,
    private readonly sealed: SealedRows,
  ) {}

  onModuleInit(): void {
    this.sealed.add({ table: 'oauth_grants', values: [{ column: 'access_token', kind: kindOf('access') }, { column: 'refresh_token', kind: kindOf('refresh') }] });
  }

  /** Stores tokens under a data key of the row's own; an older grant of the user is replaced. */
  async store(tx: Transaction, userId: string, tokens: DiscordTokens): Promise<void> {
    const id = await this.table.idFor(tx, userId, this.randomness.id());
    const wrappedKey = this.cipher.newKey(id);
    const now = this.clock.now();
    const row: GrantRow = {
      id,
      userId,
      wrappedKey,
      accessToken: this.cipher.seal(binding(id, userId, 'access'), wrappedKey, tokens.accessToken),
      refreshToken: this.cipher.seal(binding(id, userId, 'refresh'), wrappedKey, tokens.refreshToken),
      scope: tokens.scope,
      expiresAt: new Date(now.getTime() + tokens.expiresIn * 1_000),
      updatedAt: now,
    };
    await this.table.save(tx, row);
  }

  /** The tokens of a grant, `null` when they cannot be decrypted: the person has to sign in again. */
  open(grant: GrantRow): { readonly access: Secret; readonly refresh: Secret } | null {
    const access = this.cipher.open(binding(grant.id, grant.userId, 'access'), grant.wrappedKey, grant.accessToken);
    const refresh = this.cipher.open(binding(grant.id, grant.userId, 'refresh'), grant.wrappedKey, grant.refreshToken);
    return access === null || refresh === null ? null : { access, refresh };
  }
}

// The two tokens of a row have kinds of their own, so that they cannot be swapped.
function kindOf(use: 'access' | 'refresh'): string {
  return `oauth_${use}_token`;
}

function binding(rowId: string, userId: string, use: 'access' | 'refresh'): Binding {
  return { kind: kindOf(use), rowId, userId, provider: 'discord' };
}
