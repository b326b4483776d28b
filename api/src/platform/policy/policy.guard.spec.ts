import { describe, expect, it } from '@jest/globals';
import { roles, type Role } from '@guildhall/contracts';
import type { Actor } from './actor.js';
import { refusalOf } from './policy.guard.js';
import { definePolicies } from './policy.js';

const policies = definePolicies('test', {
  open: { who: 'ANYONE', rows: 'none' },
  MEMBER: { who: 'MEMBER', rows: 'own' },
  MODERATOR: { who: 'MODERATOR', rows: 'all' },
  ADMIN: { who: 'ADMIN', rows: 'all' },
  OWNER: { who: 'OWNER', rows: 'all' },
});

const visitor: Actor = { kind: 'visitor', address: '192.0.2.1' };
const member = (role: Role): Actor => ({ kind: 'member', userId: 'u', role, sessionId: 's', address: '192.0.2.1' });

describe('the guard', () => {
  it('lets anyone do what is open', () => {
    expect(refusalOf(policies.open, visitor)).toBeNull();
  });

  it.each(roles)('asks a visitor to sign in for what needs %s', (role) => {
    expect(refusalOf(policies[role], visitor)?.code).toBe('SIGN_IN_REQUIRED');
  });

  it.each(roles.flatMap((needed, least) => roles.map((held, rank) => [held, needed, rank >= least] as const)))(
    '%s attempting what needs %s: %s',
    (held, needed, may) => {
      expect(refusalOf(policies[needed], member(held))?.code ?? 'allowed').toBe(may ? 'allowed' : 'FORBIDDEN');
    },
  );
});
