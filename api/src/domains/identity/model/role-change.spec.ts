import { describe, expect, it } from '@jest/globals';
import type { Role } from '@guildhall/contracts';
import { refusesRoleChange } from './role-change.js';

describe('changing a role', () => {
  it.each<[Role, Role, Role, ReturnType<typeof refusesRoleChange>]>([
    ['OWNER', 'MEMBER', 'ADMIN', null],
    ['OWNER', 'ADMIN', 'MEMBER', null],
    ['OWNER', 'MEMBER', 'OWNER', 'rank'],
    ['OWNER', 'OWNER', 'MEMBER', 'rank'],
    ['ADMIN', 'MEMBER', 'MODERATOR', null],
    ['ADMIN', 'MODERATOR', 'MEMBER', null],
    ['ADMIN', 'MEMBER', 'ADMIN', 'rank'],
    ['ADMIN', 'ADMIN', 'MEMBER', 'rank'],
    ['ADMIN', 'OWNER', 'MEMBER', 'rank'],
    ['MODERATOR', 'MEMBER', 'MEMBER', 'rank'],
    ['MEMBER', 'MEMBER', 'MEMBER', 'rank'],
  ])('%s makes %s a %s: %s', (actorRole, subjectRole, to, refusal) => {
    expect(refusesRoleChange({ actor: { userId: 'a', role: actorRole }, subject: { userId: 'b', role: subjectRole }, to })).toBe(refusal);
  });

  it('nobody changes their own', () => {
    expect(refusesRoleChange({ actor: { userId: 'a', role: 'OWNER' }, subject: { userId: 'a', role: 'OWNER' }, to: 'MEMBER' })).toBe('self');
  });
});
