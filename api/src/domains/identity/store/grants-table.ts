import { Injectable } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';

/** A grant as stored: the tokens are sealed texts. */
export interface GrantRow {
  readonly id: string;
  readonly userId: string;
  readonly wrappedKey: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly scope: string;
  readonly expiresAt: Date;
  readonly updatedAt: Date;
}

/** A grant as read. */
export interface StoredGrant extends GrantRow {
  /** Set: the tokens are used no more and wait to be revoked. */
  readonly revocationAskedAt: Date | null;
}

const COLUMNS = `id, user_id AS "userId", wrapped_key AS "wrappedKey", access_token AS "accessToken", refresh_token AS "refreshToken",
  scope, expires_at AS "expiresAt", updated_at AS "updatedAt", revocation_asked_at AS "revocationAskedAt"`;

/** All SQL about grants. */
@Injectable()
export class GrantsTable {
  /** The id under which a user's grant is, or would be, stored: it is part of what the tokens are sealed to. */
  async idFor(tx: Transaction, userId: string, fresh: string): Promise<string> {
    const rows = await tx.query<{ id: string }>(`SELECT id FROM oauth_grants WHERE user_id = $1 AND provider = 'discord' FOR UPDATE`, [userId]);
    return rows[0]?.id ?? fresh;
  }

  /** Stores a grant; an older one of the user is replaced, and with it the wish to revoke that. */
  async save(tx: Transaction, grant: GrantRow): Promise<void> {
    await tx.execute(
      `INSERT INTO oauth_grants (id, user_id, provider, wrapped_key, access_token, refresh_token, scope, expires_at, updated_at)
       VALUES ($1, $2, 'discord', $3, $4, $5, $6, $7, $8)
       ON CONFLICT (user_id, provider) DO UPDATE SET wrapped_key = EXCLUDED.wrapped_key, access_token = EXCLUDED.access_token,
         refresh_token = EXCLUDED.refresh_token, scope = EXCLUDED.scope, expires_at = EXCLUDED.expires_at, updated_at = EXCLUDED.updated_at,
         revocation_asked_at = NULL`,
      [grant.id, grant.userId, grant.wrappedKey, grant.accessToken, grant.refreshToken, grant.scope, grant.expiresAt, grant.updatedAt],
    );
  }

  async find(db: Queryable, userId: string): Promise<StoredGrant | null> {
    const rows = await db.query<StoredGrant>(`SELECT ${COLUMNS} FROM oauth_grants WHERE user_id = $1 AND provider = 'discord'`, [userId]);
    return rows[0] ?? null;
  }

  /** Reads a grant and keeps others from changing it until the transaction ends. */
  async lock(tx: Transaction, userId: string): Promise<StoredGrant | null> {
    const rows = await tx.query<StoredGrant>(`SELECT ${COLUMNS} FROM oauth_grants WHERE user_id = $1 AND provider = 'discord' FOR UPDATE`, [userId]);
    return rows[0] ?? null;
  }

  /** Notes that a user's tokens are to be used no more and revoked. */
  async askRevocation(tx: Transaction, { userId, now }: { userId: string; now: Date }): Promise<void> {
    await tx.execute('UPDATE oauth_grants SET revocation_asked_at = $2 WHERE user_id = $1', [userId, now]);
  }

  /** Forgets a grant, unless its tokens are others by now: a new sign-in keeps the row and replaces them. */
  async remove(db: Queryable, { id, refreshToken }: GrantRow): Promise<void> {
    await db.execute('DELETE FROM oauth_grants WHERE id = $1 AND refresh_token = $2', [id, refreshToken]);
  }
}
