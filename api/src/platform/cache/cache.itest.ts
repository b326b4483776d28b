import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { openTcpGate } from '../../../test/tcp-gate.js';
import { openTestRedis, roundTrips } from '../../../test/test-redis.js';
import { testVariable } from '../../../test/test-environment.js';
import { SystemRandomness } from '../clock/randomness.js';
import { Cache, type CacheEntry } from './cache.js';

// An outage is meant here; its warnings would only hide real ones.
Logger.overrideLogger(false);

const redis = openTestRedis();
const [here, there] = [new Cache(redis, new SystemRandomness()), new Cache(redis, new SystemRandomness())];
let entry: CacheEntry;
let loads: number;

beforeEach(() => {
  entry = { namespace: `test-${randomUUID()}`, key: 'ada', ttlSeconds: 60 };
  loads = 0;
});

afterAll(() => redis.onApplicationShutdown());

const load = async (): Promise<number> => {
  loads += 1;
  const mine = loads;
  await new Promise((resolve) => setTimeout(resolve, 80));
  return mine;
};

/** A load that ends when it is told to. */
function heldLoad(): { load: () => Promise<string>; begun: Promise<void>; end: (value: string) => void } {
  let begin = (): void => undefined;
  let end = (_: string): void => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const value = new Promise<string>((resolve) => (end = resolve));
  return {
    begun,
    end: (text) => end(text),
    load: () => {
      begin();
      return value;
    },
  };
}

describe('a cached value', () => {
  it('is loaded once for all who ask, in two processes', async () => {
    const asked = await Promise.all(Array.from({ length: 40 }, (_, nth) => (nth % 2 === 0 ? here : there).getOrLoad(entry, load)));
    expect(new Set(asked)).toEqual(new Set([1]));
    expect(loads).toBe(1);
  });

  it('costs one round trip when it is there', async () => {
    await here.getOrLoad(entry, load);
    expect(await roundTrips(redis, () => here.getOrLoad(entry, load))).toBe(1);
    expect(loads).toBe(1);
  });

  it.each([[null], [0], [''], [[]], [{ a: [1, { b: 'ü' }] }]])('may be %j', async (value) => {
    await here.getOrLoad(entry, () => Promise.resolve(value));
    expect(await there.getOrLoad(entry, () => Promise.reject(new Error('loaded again')))).toEqual(value);
  });

  it('is kept for as long as the entry says', async () => {
    await here.getOrLoad(entry, load);
    const [key] = await redis.commands.keys(`guildhall:cache:value:${entry.namespace}:*`);
    expect(await redis.commands.ttl(key ?? '')).toBeGreaterThan(58);
    expect(await redis.commands.ttl(key ?? '')).toBeLessThanOrEqual(60);
  });

  it('is loaded again when Redis holds garbage', async () => {
    await here.getOrLoad(entry, load);
    const [key] = await redis.commands.keys(`guildhall:cache:value:${entry.namespace}:*`);
    await redis.commands.set(key ?? '', '{"cut');
    expect(await here.getOrLoad(entry, load)).toBe(2);
    expect(await here.getOrLoad(entry, load)).toBe(3);
    expect(await here.getOrLoad(entry, load)).toBe(3);
  });
});

describe('a load that fails', () => {
  it('fails for who asked and leaves the way free', async () => {
    await expect(here.getOrLoad(entry, () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    const began = performance.now();
    expect(await there.getOrLoad(entry, load)).toBe(1);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('an invalidation', () => {
  it('forgets one value and leaves the others', async () => {
    const other = { ...entry, key: 'ben' };
    await here.getOrLoad(entry, load);
    await here.getOrLoad(other, load);
    await there.invalidate(entry);
    expect(await here.getOrLoad(entry, load)).toBe(3);
    expect(await here.getOrLoad(other, load)).toBe(2);
  });

  it('forgets a whole namespace', async () => {
    const other = { ...entry, key: 'ben' };
    await here.getOrLoad(entry, load);
    await here.getOrLoad(other, load);
    await there.invalidateAll(entry.namespace);
    expect(await here.getOrLoad(entry, load)).toBe(3);
    expect(await here.getOrLoad(other, load)).toBe(4);
  });

  it.each([
    ['one value', () => there.invalidate(entry)],
    ['the namespace', () => there.invalidateAll(entry.namespace)],
  ])('of %s keeps nothing that was being loaded before the change', async (_, invalidate) => {
    const { load: held, begun, end } = heldLoad();
    const before = here.getOrLoad(entry, held);
    await begun;
    await invalidate();
    end('old');
    expect(await before).toBe('old');
    expect(await here.getOrLoad(entry, () => Promise.resolve('new'))).toBe('new');
  });

  it('lets those who ask after it not share what was begun before it', async () => {
    const { load: held, begun, end } = heldLoad();
    const before = here.getOrLoad(entry, held);
    await begun;
    await here.invalidate(entry);
    expect(await here.getOrLoad(entry, () => Promise.resolve('new'))).toBe('new');
    end('old');
    await before;
    expect(await there.getOrLoad(entry, () => Promise.reject(new Error('loaded again')))).toBe('new');
  });

  it('starts a load that is shared also when the old one ends first', async () => {
    const [old, fresh] = [heldLoad(), heldLoad()];
    const before = here.getOrLoad(entry, old.load);
    await old.begun;
    await here.invalidate(entry);
    const after = here.getOrLoad(entry, fresh.load);
    await fresh.begun;
    old.end('old');
    await before;
    const joined = here.getOrLoad(entry, load);
    fresh.end('new');
    expect(await after).toBe('new');
    expect(await roundTrips(redis, () => joined)).toBe(0);
    expect([await joined, loads]).toEqual(['new', 0]);
  });
});

describe('without Redis', () => {
  it('everything is loaded, in time, and cached again afterwards', async () => {
    const gate = await openTcpGate(testVariable('TEST_REDIS_URL'));
    const away = openTestRedis(gate.url);
    const cache = new Cache(away, new SystemRandomness());
    await cache.getOrLoad({ ...entry, key: 'before' }, load);
    await gate.close();
    const began = performance.now();
    expect(await cache.getOrLoad(entry, load)).toBe(2);
    expect(performance.now() - began).toBeLessThan(3_000);
    await expect(cache.invalidate(entry)).rejects.toThrow();
    await gate.open();
    while ((await away.ping().catch(() => 'away')) === 'away');
    expect(await cache.getOrLoad(entry, load)).toBe(3);
    expect(await cache.getOrLoad(entry, load)).toBe(3);
    away.onApplicationShutdown();
    await gate.end();
  });
});
