import { describe, expect, it } from '@jest/globals';
import { type Availability, UsernameCheck, usernameProblem } from './username-check.js';

describe('usernameProblem', () => {
  it.each([
    ['ada', null],
    ['ada-lee-2', null],
    ['a'.repeat(30), null],
    ['ad', 'at least 3'],
    ['a'.repeat(31), 'This has 31 characters; 30 is the most'],
    ['adä', 'letters from a to z'],
    ['ada lee', 'letters from a to z'],
    ['ada_lee', 'letters from a to z'],
    ['-ada', 'hyphens between'],
    ['ada-', 'hyphens between'],
    ['ada--lee', 'hyphens between'],
  ])('%s: %s', (name, words) => {
    if (words === null) expect(usernameProblem(name)).toBeNull();
    else expect(usernameProblem(name)).toContain(words);
  });
});

/** A check whose waits and answers the test gives. */
function aCheck() {
  const asked: { name: string; answer: (availability: Availability) => void; fail: () => void }[] = [];
  const ask = (name: string) => new Promise<Availability>((answer, fail) => asked.push({ name, answer, fail: () => fail(new Error('no')) }));
  const check = new UsernameCheck({ current: () => 'ada', ask, wait: () => Promise.resolve() });
  return { check, asked };
}

const turn = async (): Promise<void> => {
  for (let count = 0; count < 5; count++) await Promise.resolve();
};

describe('UsernameCheck', () => {
  it.each([['', 'none'], ['ada', 'none'], [' ADA ', 'none'], ['a b', 'wrong']])('%j is not asked about: %s', async (typed, kind) => {
    const { check, asked } = aCheck();
    await check.look(typed);
    expect([check.state().kind, asked]).toEqual([kind, []]);
  });

  it('asks about the name in lower case and tells what it heard', async () => {
    const { check, asked } = aCheck();
    const looked = check.look('Ada-Lee');
    await turn();
    expect([check.state().kind, asked[0]?.name]).toEqual(['asking', 'ada-lee']);
    asked[0]?.answer({ username: 'ada-lee', available: true, reason: null });
    await looked;
    expect([check.state(), check.free()]).toEqual([{ kind: 'free', username: 'ada-lee' }, 'ada-lee']);
  });

  it('tells why a name is taken', async () => {
    const { check, asked } = aCheck();
    const looked = check.look('noor');
    await turn();
    asked[0]?.answer({ username: 'noor', available: false, reason: 'This name belongs to somebody.' });
    await looked;
    expect([check.state(), check.free()]).toEqual([{ kind: 'taken', message: 'This name belongs to somebody.' }, null]);
  });

  it('drops the answer about a name that is not wished any more', async () => {
    const { check, asked } = aCheck();
    const first = check.look('noor');
    await turn();
    const second = check.look('noor-2');
    await turn();
    asked[1]?.answer({ username: 'noor-2', available: true, reason: null });
    await second;
    asked[0]?.answer({ username: 'noor', available: false, reason: null });
    await first;
    expect(check.free()).toBe('noor-2');
  });

  it('asks once for fast typing', async () => {
    const { check, asked } = aCheck();
    const looks = [check.look('noo'), check.look('noor')];
    await turn();
    expect(asked.map(({ name }) => name)).toEqual(['noor']);
    asked[0]?.answer({ username: 'noor', available: true, reason: null });
    await Promise.all(looks);
  });

  it('says that it does not know when nobody answers', async () => {
    const { check, asked } = aCheck();
    const looked = check.look('noor');
    await turn();
    asked[0]?.fail();
    await looked;
    expect(check.state()).toEqual({ kind: 'unknown' });
  });
});
