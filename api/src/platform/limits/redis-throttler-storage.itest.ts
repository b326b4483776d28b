import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTcpGate } from '../../../test/tcp-gate.js';
import { testVariable } from '../../../test/test-environment.js';
import { openTestRedis, roundTrips } from '../../../test/test-redis.js';
import { RedisThrottlerStorage } from './redis-throttler-storage.js';

// An outage is meant here; its warnings would only hide real ones.
Logger.overrideLogger(false);

const redis = openTestRedis();
const elsewhere = openTestRedis();
const [here, there] = [new RedisThrottlerStorage(redis), new RedisThrottlerStorage(elsewhere)];
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
let key: string;

beforeEach(() => {
  key = randomUUID();
});

afterAll(() => {
  redis.onApplicationShutdown();
  elsewhere.onApplicationShutdown();
});

describe('flood counters', () => {
  // First, because ioredis keeps the timers of commands that an outage cut short for two seconds.
  it('let everyone through without Redis', async () => {
    const gate = await openTcpGate(testVariable('TEST_REDIS_URL'));
    const away = openTestRedis(gate.url);
    await away.ping();
    await gate.close();
    const hits = await Promise.all([1, 2, 3].map(() => new RedisThrottlerStorage(away).increment(key, 60_000, 1, 60_000, 'default')));
    expect(hits.map((hit) => hit.isBlocked)).toEqual([false, false, false]);
    away.onApplicationShutdown();
    await gate.end();
  });

  it('let exactly the limit through, however many come at once to two processes', async () => {
    const hits = await Promise.all(Array.from({ length: 200 }, (_, nth) => (nth % 2 === 0 ? here : there).increment(key, 60_000, 30, 60_000, 'default')));
    expect(hits.filter((hit) => !hit.isBlocked)).toHaveLength(30);
  });

  it('cost one round trip', async () => {
    await here.increment(key, 60_000, 5, 60_000, 'default');
    expect(await roundTrips(redis, () => here.increment(key, 60_000, 5, 60_000, 'default'))).toBe(1);
  });

  it('answer in seconds, as the guard wants them', async () => {
    expect(await here.increment(key, 60_000, 1, 30_000, 'default')).toEqual({ totalHits: 1, timeToExpire: 60, isBlocked: false, timeToBlockExpire: 0 });
    expect(await here.increment(key, 60_000, 1, 30_000, 'default')).toEqual({ totalHits: 2, timeToExpire: 60, isBlocked: true, timeToBlockExpire: 30 });
    expect(await here.increment(key, 60_000, 1, 30_000, 'default')).toMatchObject({ isBlocked: true, timeToBlockExpire: 30 });
  });

  it('begin anew after the window', async () => {
    await here.increment(key, 150, 2, 150, 'default');
    await here.increment(key, 150, 2, 150, 'default');
    await pause(200);
    expect(await here.increment(key, 150, 2, 150, 'default')).toMatchObject({ totalHits: 1, isBlocked: false });
  });

  it('end their window a fixed time after it began', async () => {
    for (let nth = 0; nth < 3; nth += 1) {
      await here.increment(key, 250, 100, 250, 'default');
      await pause(100);
    }
    expect(await here.increment(key, 250, 100, 250, 'default')).toMatchObject({ totalHits: 1 });
  });

  it('begin anew after a block, though the window lasts longer', async () => {
    for (let nth = 0; nth < 3; nth += 1) await here.increment(key, 60_000, 1, 100, 'default');
    await pause(150);
    expect(await here.increment(key, 60_000, 1, 100, 'default')).toMatchObject({ totalHits: 1, isBlocked: false });
  });

  it('are not prolonged by knocking while blocked', async () => {
    for (let nth = 0; nth < 3; nth += 1) await here.increment(key, 300, 1, 300, 'default');
    await pause(200);
    await here.increment(key, 300, 1, 300, 'default');
    await pause(150);
    expect(await here.increment(key, 300, 1, 300, 'default')).toMatchObject({ isBlocked: false });
  });

  it('leave nothing behind', async () => {
    await here.increment(key, 60_000, 0, 60_000, 'default');
    await here.increment(randomUUID(), 60_000, 5, 60_000, 'default');
    for (const left of await redis.commands.keys(`guildhall:flood:{${key}}*`)) expect(await redis.commands.pttl(left)).toBeGreaterThan(0);
  });
});
