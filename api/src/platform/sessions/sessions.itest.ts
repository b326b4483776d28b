import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FixedClock } from '../../../test/fixed-clock.js';
import { openTestRedis, roundTrips } from '../../../test/test-redis.js';
import { SystemRandomness } from '../clock/randomness.js';
import { Sessions } from './sessions.js';

const DAY = 86_400;
const redis = openTestRedis();
const sessions = new Sessions(redis, new FixedClock(), new SystemRandomness());
let ada: string;

beforeEach(() => {
  ada = randomUUID();
});

afterAll(() => redis.onApplicationShutdown());

/** The keys in Redis that belong to a user. */
async function keysOf(userId: string): Promise<{ all: string; one: string }> {
  const all = `guildhall:sessions-of:${userId}`;
  return { all, one: (await redis.commands.smembers(all))[0] ?? '' };
}

describe('a session', () => {
  it('is read by its token and says who it is', async () => {
    const token = await sessions.begin({ userId: ada, role: 'MODERATOR' });
    expect(await sessions.read(token)).toEqual({
      id: expect.stringMatching(/^.{12}$/),
      userId: ada,
      role: 'MODERATOR',
      createdAt: new FixedClock().now(),
      renewed: false,
    });
  });

  it('cannot be opened with what Redis holds', async () => {
    const token = await sessions.begin({ userId: ada, role: 'MEMBER' });
    const { one } = await keysOf(ada);
    expect(`${one} ${String(await redis.commands.get(one))}`).not.toContain(token);
    expect(await sessions.read(one.split(':').at(-1) ?? '')).toBeNull();
  });

  it('costs one round trip', async () => {
    const token = await sessions.begin({ userId: ada, role: 'MEMBER' });
    await sessions.read(token);
    expect(await roundTrips(redis, () => sessions.read(token))).toBe(1);
  });

  it.each([
    ['no token', ''],
    ['a token of another form', 'x'.repeat(44)],
    ['an unknown token', 'x'.repeat(43)],
    ['another key of Redis', 'guildhall:sessions-of:x'],
  ])('is nobody for %s', async (_, token) => {
    expect(await sessions.read(token)).toBeNull();
  });

  it.each([['garbage'], ['null'], ['{}'], ['[1]'], ['{"userId":1,"role":"OWNER","createdAt":"x"}'], ['{"userId":"u","role":"KING","createdAt":"x"}']])(
    'is nobody when its record is %s',
    async (text) => {
      const token = await sessions.begin({ userId: ada, role: 'MEMBER' });
      const { one } = await keysOf(ada);
      await redis.commands.set(one, text, 'KEEPTTL');
      expect(await sessions.read(token)).toBeNull();
      await redis.commands.expire(one, DAY);
      expect(await sessions.read(token)).toBeNull();
    },
  );
});

describe('a session in use', () => {
  it('lives 30 days and is prolonged after an hour of use, not before', async () => {
    const token = await sessions.begin({ userId: ada, role: 'MEMBER' });
    const { one } = await keysOf(ada);
    expect(await redis.commands.ttl(one)).toBe(30 * DAY);
    await redis.commands.expire(one, 30 * DAY - 3_500);
    expect(await sessions.read(token)).toMatchObject({ renewed: false });
    expect(await redis.commands.ttl(one)).toBeLessThanOrEqual(30 * DAY - 3_500);
    await redis.commands.expire(one, 30 * DAY - 3_700);
    expect(await sessions.read(token)).toMatchObject({ renewed: true });
    expect(await redis.commands.ttl(one)).toBe(30 * DAY);
  });

  // Once the set of a user ended 30 days after the last sign-in, and sessions in daily use outlived it.
  it('stays within reach of sign-out everywhere, however long it is used', async () => {
    const token = await sessions.begin({ userId: ada, role: 'MEMBER' });
    const { one, all } = await keysOf(ada);
    await redis.commands.expire(one, DAY);
    await redis.commands.del(all);
    await sessions.read(token);
    expect(await redis.commands.ttl(all)).toBe(30 * DAY);
    expect(await sessions.endAll(ada)).toBe(1);
    expect(await sessions.read(token)).toBeNull();
  });
});

describe('the sessions of a user', () => {
  it('end one at a time', async () => {
    const [first, second] = [await sessions.begin({ userId: ada, role: 'MEMBER' }), await sessions.begin({ userId: ada, role: 'MEMBER' })];
    await sessions.end(first);
    expect(await sessions.read(first)).toBeNull();
    expect(await sessions.read(second)).not.toBeNull();
    expect(await redis.commands.scard((await keysOf(ada)).all)).toBe(1);
  });

  it("end all at once, and nobody else's", async () => {
    const ben = randomUUID();
    const tokens = await Promise.all([1, 2, 3].map(() => sessions.begin({ userId: ada, role: 'MEMBER' })));
    const other = await sessions.begin({ userId: ben, role: 'MEMBER' });
    expect(await sessions.endAll(ada)).toBe(3);
    expect(await Promise.all(tokens.map((token) => sessions.read(token)))).toEqual([null, null, null]);
    expect(await sessions.read(other)).toMatchObject({ userId: ben });
  });

  it('change role at once and keep their time', async () => {
    const tokens = await Promise.all([1, 2].map(() => sessions.begin({ userId: ada, role: 'OWNER' })));
    const { one, all } = await keysOf(ada);
    await redis.commands.expire(one, 10 * DAY);
    await redis.commands.sadd(all, 'guildhall:session:over');
    await sessions.changeRole(ada, 'MEMBER');
    expect(await redis.commands.ttl(one)).toBe(10 * DAY);
    for (const token of tokens) expect(await sessions.read(token)).toMatchObject({ userId: ada, role: 'MEMBER' });
    expect(await redis.commands.smembers(all)).not.toContain('guildhall:session:over');
  });

  it('change role although one of them is garbage, which ends', async () => {
    const token = await sessions.begin({ userId: ada, role: 'OWNER' });
    const { one } = await keysOf(ada);
    const spoilt = await sessions.begin({ userId: ada, role: 'OWNER' });
    const other = (await redis.commands.smembers(`guildhall:sessions-of:${ada}`)).find((key) => key !== one) ?? '';
    await redis.commands.set(other, 'garbage');
    await sessions.changeRole(ada, 'MEMBER');
    expect(await sessions.read(token)).toMatchObject({ role: 'MEMBER' });
    expect(await sessions.read(spoilt)).toBeNull();
  });
});
