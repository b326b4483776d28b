import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '../../../test/fixed-clock.js';
import { Signer } from '../crypto/signer.js';
import type { Actor } from '../policy/actor.js';
import { FormTokens } from './form-token.js';

const visitor: Actor = { kind: 'visitor', address: '192.0.2.1' };
const member = (sessionId: string): Actor => ({ kind: 'member', userId: 'u', role: 'MEMBER', sessionId, address: '192.0.2.1' });

describe('the token of a form', () => {
  it.each<[string, Actor, Actor, string, boolean]>([
    ['a visitor', visitor, visitor, 'contact:ada', true],
    ['a visitor from another address', visitor, { ...visitor, address: '192.0.2.2' }, 'contact:ada', true],
    ['the member of the session', member('a'), member('a'), 'contact:ada', true],
    ['another session', member('a'), member('b'), 'contact:ada', false],
    ['a visitor with a member’s', member('a'), visitor, 'contact:ada', false],
    ['a member with a visitor’s', visitor, member('a'), 'contact:ada', false],
    ['another form', visitor, visitor, 'contact:bea', false],
  ])('%s', (_, drawnFor, sentBy, form, valid) => {
    const tokens = new FormTokens(Signer.parse(Buffer.alloc(32, 1).toString('base64')), new FixedClock());
    expect(tokens.verify(form, sentBy, tokens.issue('contact:ada', drawnFor))).toBe(valid);
  });

  it('ends after twelve hours; a made-up one never was', () => {
    const clock = new FixedClock();
    const tokens = new FormTokens(Signer.parse(Buffer.alloc(32, 1).toString('base64')), clock);
    const token = tokens.issue('contact:ada', visitor);
    clock.advance(12 * 3_600 - 1);
    expect(tokens.verify('contact:ada', visitor, token)).toBe(true);
    clock.advance(1);
    expect(['', 'x', '.', 'zzzzzz.', token].map((given) => tokens.verify('contact:ada', visitor, given))).toEqual([false, false, false, false, false]);
  });
});
