import { describe, expect, it } from '@jest/globals';
import { signInProblem } from './sign-in-problem.js';

describe('signInProblem', () => {
  it.each(['cancelled', 'state', 'provider', 'scope'])('has words for %s', (code) => {
    expect(signInProblem(`/sign-in?error=${code}`)).toMatch(/\.$/);
  });

  it('says something for a code that it does not know, and nothing without one', () => {
    expect(signInProblem('/sign-in?error=constructor')).toBe('Signing in did not work. Try again.');
    expect(signInProblem('/portfolio')).toBeNull();
  });
});
