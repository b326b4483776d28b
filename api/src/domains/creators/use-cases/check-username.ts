import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Member } from '../../../platform/policy/actor.js';
import { normalUsername, usernameProblem } from '../model/username.js';
import { UsernamesTable } from '../store/usernames-table.js';
import { TAKEN } from './change-username.js';

/** Whether a member could have a name at this moment. */
export interface Availability {
  /** As it would be written. */
  readonly username: string;
  readonly available: boolean;
  /** Why not; `null` when it is available. */
  readonly reason: string | null;
}

/** Says of a name whether it is free, before somebody asks for it; the change itself decides. */
@Injectable()
export class CheckUsername {
  constructor(
    private readonly database: Database,
    private readonly usernames: UsernamesTable,
  ) {}

  /** One's own names, the present one and those given up, are available to oneself. */
  async run(member: Member, wish: string): Promise<Availability> {
    const username = normalUsername(wish);
    const reason = usernameProblem(username) ?? (await this.takenFor(member, username));
    return { username, available: reason === null, reason };
  }

  private async takenFor(member: Member, username: string): Promise<string | null> {
    const owner = await this.usernames.ownerOf(this.database, username);
    return owner === null || owner === member.userId ? null : TAKEN;
  }
}
