import { Injectable } from '@nestjs/common';
import type { Role } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { NotFoundProblem, StateProblem } from '../../../platform/problems/problem.js';
import { UsersTable, type UserRow } from '../store/users-table.js';

/** Gives a role by the operator's hand: the way the first OWNER comes about. Sessions follow through the event. */
@Injectable()
export class GrantRole {
  constructor(
    private readonly database: Database,
    private readonly users: UsersTable,
    private readonly clock: Clock,
  ) {}

  /** @param who Discord username, Discord id or user id. */
  run(who: string, role: Role): Promise<UserRow | NotFoundProblem | StateProblem> {
    return this.database.transaction(async (tx) => {
      const [user, another] = await this.users.find(tx, who);
      if (user === undefined) return new NotFoundProblem(`Nobody called ${who} has signed in yet.`);
      if (another !== undefined) return new StateProblem(`Several people are or were called ${who}; give the Discord id instead.`);
      await this.users.setRole(tx, { userId: user.id, role, now: this.clock.now() });
      await tx.emit({ type: 'identity.role-changed', payload: { userId: user.id, role } });
      return { ...user, role };
    });
  }
}
