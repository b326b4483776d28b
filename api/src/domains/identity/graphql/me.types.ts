import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Role } from '@guildhall/contracts';
import { RoleEnum } from '../../../platform/graphql/enums.js';
import type { MeRow } from '../store/users-table.js';

/** The person who asks. */
@ObjectType()
export class Me {
  @Field(() => ID)
  readonly id: string;

  @Field(() => String, { description: 'Display name at Discord.' })
  readonly name: string;

  @Field(() => String, { description: 'Username at Discord.' })
  readonly username: string;

  @Field(() => RoleEnum)
  readonly role: Role;

  @Field(() => String, { nullable: true, description: 'Name of their stall, null before they have one.' })
  readonly creatorUsername: string | null;

  constructor(row: MeRow) {
    this.id = row.id;
    this.name = row.name;
    this.username = row.discordUsername;
    this.role = row.role;
    this.creatorUsername = row.creatorUsername;
  }
}

/** What signing out everywhere did. */
@ObjectType()
export class SignedOut {
  @Field(() => Int, { description: 'How many sessions were ended, this one included.' })
  readonly sessions: number;

  constructor(sessions: number) {
    this.sessions = sessions;
  }
}
