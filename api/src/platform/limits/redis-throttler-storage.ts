import { Injectable, Logger } from '@nestjs/common';
import type { ThrottlerStorage } from '@nestjs/throttler';
import { Redis, type RedisScript } from '../redis/redis.js';

/**
 * Counts a hit and decides in one step, so that parallel requests cannot slip between reading and writing (the known Redis storages
 * let them: nestjs/throttler#1303). KEYS: hits, block. ARGV: window ms, limit, block ms.
 * Answers hits, ms until the window ends, whether blocked, ms until the block ends.
 */
const HIT: RedisScript = {
  name: 'guildhallFloodHit',
  keys: 2,
  lua: `
    local blocked = redis.call('PTTL', KEYS[2])
    if blocked > 0 then return { tonumber(ARGV[2]) + 1, blocked, 1, blocked } end
    local hits = redis.call('INCR', KEYS[1])
    if hits == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
    local left = redis.call('PTTL', KEYS[1])
    if left < 0 then redis.call('PEXPIRE', KEYS[1], ARGV[1]); left = tonumber(ARGV[1]) end
    if hits > tonumber(ARGV[2]) then
      local pause = math.max(tonumber(ARGV[3]), 1)
      redis.call('SET', KEYS[2], 1, 'PX', pause)
      -- Whoever has waited begins anew: an old count would block them again at once.
      redis.call('DEL', KEYS[1])
      return { hits, left, 1, pause }
    end
    return { hits, left, 0, 0 }`,
};

interface Hit {
  totalHits: number;
  timeToExpire: number;
  isBlocked: boolean;
  timeToBlockExpire: number;
}

/** Flood counters in Redis, shared by all replicas: one round trip a request. */
@Injectable()
export class RedisThrottlerStorage implements ThrottlerStorage {
  private readonly logger = new Logger(RedisThrottlerStorage.name);
  private resting = false;

  constructor(private readonly redis: Redis) {}

  /** @param ttl window in ms; @param blockDuration ms. Times in the answer are seconds, as the guard wants them. */
  // The signature is the library's.
  async increment(key: string, ttl: number, limit: number, blockDuration: number, throttlerName: string): Promise<Hit> {
    const base = `guildhall:flood:{${key}}:${throttlerName}`;
    try {
      const [hits = 0, left = 0, blocked = 0, pause = 0] = (await this.redis.run(HIT, base, `${base}:block`, ttl, limit, blockDuration)) as number[];
      this.resting = false;
      return { totalHits: hits, timeToExpire: seconds(left), isBlocked: blocked === 1, timeToBlockExpire: seconds(pause) };
    } catch (error) {
      // Flood limits keep the house quiet, they guard nothing: what was promised is counted in PostgreSQL.
      if (!this.resting) this.logger.warn(`Flood limits rest: ${error instanceof Error ? error.message : 'unknown'}`);
      this.resting = true;
      return { totalHits: 0, timeToExpire: 0, isBlocked: false, timeToBlockExpire: 0 };
    }
  }
}

function seconds(milliseconds: number): number {
  return Math.ceil(milliseconds / 1_000);
}
