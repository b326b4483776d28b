import type { AvailabilityStatus } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { aUser } from '../../identity/testing/a-user.js';
import { creatorIdOf, type CreatorId } from '../model/creator-id.js';

/** A creator in the database. */
export interface SavedCreator {
  readonly id: CreatorId;
  readonly username: string;
  /** The creator as one who asks. */
  readonly member: Member;
}

/** Somebody who asks, as the session of a user would say. */
export function memberOf(user: { readonly id: string }, role: Member['role'] = 'MEMBER'): Member {
  return { kind: 'member', userId: user.id, role, sessionId: 'test', address: '127.0.0.1' };
}

/** Builds creators for tests, valid by default; each with a user of its own. */
export class CreatorBuilder {
  private readonly user = aUser();
  private role: Member['role'] = 'MEMBER';
  private name: string | null = null;
  private bio = 'Makes things with models.';
  private skills: readonly string[] = ['Prompting'];
  private availability: AvailabilityStatus = 'AVAILABLE';
  private details: Readonly<Record<string, string | number | boolean>> = {};
  private joinedAt = new Date('2026-01-02T00:00:00.000Z');

  /** Username, and the name at Discord. */
  called(username: string): this {
    this.name = username;
    this.user.called(username);
    return this;
  }

  saying(bio: string): this {
    this.bio = bio;
    return this;
  }

  skilledIn(...skills: readonly string[]): this {
    this.skills = skills;
    return this;
  }

  being(availability: AvailabilityStatus): this {
    this.availability = availability;
    return this;
  }

  /** In the smallest unit of the currency. */
  charging(hourlyRateMinor: number, currency: string): this {
    return this.having({ hourly_rate_minor: hourlyRateMinor, currency });
  }

  at(network: 'x' | 'instagram' | 'linkedin' | 'website', link: string): this {
    return this.having({ [`link_${network}`]: link });
  }

  reachedAt(contactEmail: string): this {
    return this.having({ contact_email: contactEmail, contact_email_visible: true });
  }

  hidingAddress(contactEmail: string): this {
    return this.having({ contact_email: contactEmail, contact_email_visible: false });
  }

  joinedOn(moment: Date): this {
    this.joinedAt = moment;
    return this;
  }

  ranked(role: Member['role']): this {
    this.role = role;
    this.user.role(role);
    return this;
  }

  suspendedUntil(moment: Date): this {
    this.user.suspendedUntil(moment);
    return this;
  }

  banned(): this {
    this.user.banned();
    return this;
  }

  async save(db: Queryable): Promise<SavedCreator> {
    const user = await this.user.save(db);
    const username = this.name ?? user.discordUsername;
    await db.execute('INSERT INTO creator_usernames (username, creator_id, taken_at) VALUES ($1, $2, $3)', [username, user.id, this.joinedAt]);
    await db.execute(
      `INSERT INTO creators (id, username, display_name, bio, skills, availability, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [user.id, username, `The ${username}`, this.bio, this.skills, this.availability, this.joinedAt],
    );
    const columns = Object.keys(this.details);
    if (columns.length > 0) {
      const assignments = columns.map((column, index) => `${column} = $${index + 2}`);
      await db.execute(`UPDATE creators SET ${assignments.join(', ')} WHERE id = $1`, [user.id, ...Object.values(this.details)]);
    }
    const member = memberOf(user, this.role);
    return { id: creatorIdOf(member), username, member };
  }

  private having(details: Readonly<Record<string, string | number | boolean>>): this {
    this.details = { ...this.details, ...details };
    return this;
  }
}

/** `aCreator().called('ada').save(db)` */
export function aCreator(): CreatorBuilder {
  return new CreatorBuilder();
}
