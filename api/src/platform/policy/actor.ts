import { roles, type Role } from '@guildhall/contracts';

/** Somebody who is not signed in. */
export interface Visitor {
  readonly kind: 'visitor';
  /** The client's address as the trusted proxies report it. */
  readonly address: string;
}

/** Somebody who is signed in. The role is the session's; what changes state re-reads it in its transaction. */
export interface Member {
  readonly kind: 'member';
  readonly userId: string;
  readonly role: Role;
  readonly sessionId: string;
  readonly address: string;
}

/** Who asks. */
export type Actor = Visitor | Member;

/** Position of a role in OWNER > ADMIN > MODERATOR > MEMBER; higher may do more. */
export function rank(role: Role): number {
  return roles.indexOf(role);
}

/** Whether `role` is at least `least`. */
export function holds(role: Role, least: Role): boolean {
  return rank(role) >= rank(least);
}
