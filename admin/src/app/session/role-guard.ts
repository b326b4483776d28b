import { inject } from '@angular/core';
import { type CanMatchFn } from '@angular/router';
import type { Role } from '@guildhall/contracts';
import { atLeast, Session } from './session.js';

/**
 * Lets a route match for a role and above; for everyone else it does not exist. Visitors pass: they meet the sign-in
 * page instead of the route, and come back to it afterwards.
 */
export function roleGuard(needed: Role): CanMatchFn {
  return async () => {
    const session = inject(Session);
    await session.ready();
    const member = session.member();
    return member === null || atLeast(member.role, needed);
  };
}
