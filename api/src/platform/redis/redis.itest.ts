import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { openTcpGate, type TcpGate } from '../../../test/tcp-gate.js';
import { testVariable } from '../../../test/test-environment.js';
import { openTestRedis, roundTrips } from '../../../test/test-redis.js';
import type { Redis, RedisScript } from './redis.js';

// Unlike any that Redis has seen: the first run finds it unknown, as every run does after Redis was restarted.
const ADD: RedisScript = { name: 'guildhallTestAdd', keys: 1, lua: `-- ${randomUUID()}\nreturn redis.call('INCRBY', KEYS[1], ARGV[1])` };

// Outages are meant here; their warnings would only hide real ones.
Logger.overrideLogger(false);

let gate: TcpGate;
let redis: Redis;

beforeEach(async () => {
  gate = await openTcpGate(testVariable('TEST_REDIS_URL'));
  redis = openTestRedis(gate.url);
  await redis.ping();
});

afterEach(async () => {
  redis.onApplicationShutdown();
  await gate.end();
});

/** Milliseconds until `work` fails. */
async function msToFail(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await expect(work()).rejects.toThrow();
  return performance.now() - began;
}

/** Asks until Redis answers. */
async function answersAgain(): Promise<void> {
  while (!(await redis.ping().then(() => true, () => false)));
}

describe('a script', () => {
  it('runs although Redis does not know it, and as one round trip once it does', async () => {
    const key = `test:${randomUUID()}`;
    expect(await redis.run(ADD, key, 2)).toBe(2);
    expect(await roundTrips(redis, () => redis.run(ADD, key, 3))).toBe(1);
    await redis.commands.del(key);
  });
});

describe('an outage', () => {
  it('fails commands soon and ends by itself when Redis is back', async () => {
    await gate.close();
    expect(await msToFail(() => redis.ping())).toBeLessThan(2_500);
    expect(await msToFail(() => redis.run(ADD, 'test:none', 1))).toBeLessThan(2_500);
    await gate.open();
    await answersAgain();
  });

  it('fails commands soon when Redis hangs, and ends by itself', async () => {
    gate.hang();
    expect(await msToFail(() => redis.ping())).toBeLessThan(2_500);
    expect(await msToFail(() => redis.ping())).toBeLessThan(2_500);
    await gate.open();
    await answersAgain();
  });

  it('ends although the old connection stays dead', async () => {
    const closed = new Promise((resolve) => redis.commands.once('close', resolve));
    gate.hang();
    // Within a heartbeat and the wait for its answer.
    await closed;
    await gate.open();
    await answersAgain();
  }, 15_000);
});
