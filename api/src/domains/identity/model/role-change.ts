import type { Role } from '@guildhall/contracts';
import { rank } from '../../../platform/policy/actor.js';

/** Somebody's id and role. */
export interface RoleHolder {
  readonly userId: string;
  readonly role: Role;
}

/** A change of role to be decided. */
export interface RoleChange {
  readonly actor: RoleHolder;
  readonly subject: RoleHolder;
  readonly to: Role;
}

/**
 * Why an actor may not give a role, `null` when they may: ADMIN and OWNER give and take roles below their own, to people below
 * their own rank, never to themselves.
 */
export function refusesRoleChange({ actor, subject, to }: RoleChange): 'self' | 'rank' | null {
  if (actor.userId === subject.userId) return 'self';
  if (rank(actor.role) < rank('ADMIN')) return 'rank';
  return rank(subject.role) >= rank(actor.role) || rank(to) >= rank(actor.role) ? 'rank' : null;
}
