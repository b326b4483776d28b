import { afterAll, describe, expect, it } from '@jest/globals';
import { openTestRedis } from '../../../test/test-redis.js';
import { SystemRandomness } from '../clock/randomness.js';
import { SignInStates, type SignInState } from './sign-in-states.js';

const redis = openTestRedis();
const states = new SignInStates(redis, new SystemRandomness());
const begun: SignInState = { returnTo: '/app/portfolio', verifier: 'verifier' };

afterAll(() => redis.onApplicationShutdown());

describe('a sign-in under way', () => {
  it('comes back once', async () => {
    const ticket = await states.begin(begun, null);
    expect(await states.consume(ticket)).toEqual(begun);
    expect(await states.consume(ticket)).toBeNull();
  });

  it('comes back once even when many ask at the same time', async () => {
    const ticket = await states.begin(begun, null);
    const answers = await Promise.all(Array.from({ length: 20 }, () => states.consume(ticket)));
    expect(answers.filter((answer) => answer !== null)).toEqual([begun]);
  });

  it('belongs to the browser that began it', async () => {
    const mine = await states.begin(begun, null);
    const theirs = await states.begin(begun, null);
    expect(await states.consume({ browser: theirs.browser, state: mine.state })).toBeNull();
    expect(await states.consume({ browser: '', state: mine.state })).toBeNull();
    expect(await states.consume({ ...mine, state: 'x'.repeat(43) })).toBeNull();
    expect(await states.consume(mine)).toEqual(begun);
  });

  it('shares the browser with another tab', async () => {
    const first = await states.begin(begun, null);
    const second = await states.begin({ ...begun, returnTo: '/app/' }, first.browser);
    expect(second.browser).toBe(first.browser);
    expect(await states.consume(first)).toEqual(begun);
    expect(await states.consume(second)).toMatchObject({ returnTo: '/app/' });
  });

  it('takes no browser of a form that was never given out', async () => {
    expect((await states.begin(begun, 'chosen by someone')).browser).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  it('is over after ten minutes', async () => {
    await states.begin(begun, null);
    const keys = await redis.commands.keys('guildhall:sign-in:*');
    expect(keys).not.toHaveLength(0);
    for (const key of keys) {
      // -2: another test's, used in between.
      const left = await redis.commands.ttl(key);
      expect(left === -2 || (left > 0 && left <= 600)).toBe(true);
    }
  });
});
