import { randomInt } from 'node:crypto';
import type { Role } from '@guildhall/contracts';
import { v7 } from 'uuid';
import type { Queryable } from '../../../platform/database/database.js';

/** A user in the database. */
export interface SavedUser {
  readonly id: string;
  readonly discordUsername: string;
  readonly role: Role;
}

/** Builds users for tests, valid by default. */
export class UserBuilder {
  private values = {
    id: v7(),
    discordId: String(randomInt(2 ** 40)) + String(randomInt(2 ** 20)),
    username: `user-${randomInt(2 ** 40).toString(36)}`,
    role: 'MEMBER' as Role,
    suspendedUntil: null as Date | null,
    bannedAt: null as Date | null,
    createdAt: new Date('2026-01-01T00:00:00Z'),
  };

  called(username: string): this {
    this.values.username = username;
    return this;
  }

  role(role: Role): this {
    this.values.role = role;
    return this;
  }

  suspendedUntil(moment: Date): this {
    this.values.suspendedUntil = moment;
    return this;
  }

  banned(): this {
    this.values.bannedAt = new Date('2026-02-01T00:00:00Z');
    return this;
  }

  async save(db: Queryable): Promise<SavedUser> {
    const { id, discordId, username, role, suspendedUntil, bannedAt, createdAt } = this.values;
    await db.execute(
      `INSERT INTO users (id, discord_id, discord_username, name, email, email_verified, role, suspended_until, banned_at, created_at, updated_at)
       VALUES ($1, $2, $3, $3, $4, true, $5, $6, $7, $8, $8)`,
      [id, discordId, username, `${username}@example.test`, role, suspendedUntil, bannedAt, createdAt],
    );
    return { id, discordUsername: username, role };
  }
}

/** A member who is neither suspended nor banned. */
export function aUser(): UserBuilder {
  return new UserBuilder();
}
