import { Injectable } from '@nestjs/common';
import type { Role } from '@guildhall/contracts';
import type { Queryable, Transaction } from '../database/database.js';
import { ForbiddenProblem } from '../problems/problem.js';
import { holds, type Member } from './actor.js';
import type { Policy } from './policy.js';

/** A member's role and whether they may act at all, as the rows say at this moment. */
export interface Standing {
  readonly role: Role;
  /** Neither suspended nor banned. */
  readonly active: boolean;
}

/** Where standings come from: the identity domain provides it, so that `platform` knows no table of users. */
export abstract class StandingSource {
  /** Reads and share-locks the member's row: a change of role waits for the running transaction. `null` if unknown. */
  abstract standing(tx: Queryable, userId: string): Promise<Standing | null>;
}

/** The second, decisive look at a policy: inside the transaction, on rows rather than on the session. */
@Injectable()
export class Authorizer {
  constructor(private readonly source: StandingSource) {}

  /** `null` when the member may; otherwise the problem to return. */
  async check(tx: Transaction, member: Member, policy: Policy): Promise<ForbiddenProblem | null> {
    const standing = await this.source.standing(tx, member.userId);
    if (standing === null) return new ForbiddenProblem('This account no longer exists.');
    if (!standing.active) return new ForbiddenProblem('Your account is suspended, so this is not possible at the moment.');
    if (policy.who !== 'ANYONE' && !holds(standing.role, policy.who)) return new ForbiddenProblem('Your role does not allow this.');
    return null;
  }
}
