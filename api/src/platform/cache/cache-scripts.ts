import type { RedisScript } from '../redis/redis.js';

/**
 * Finds a value under the present version of its namespace or, where there is none, the lease to load it.
 * KEYS: the version. ARGV: namespace, key, token, ms of the lease. Answers text or nothing, the place, whether the lease is ours.
 */
export const TAKE_CACHED: RedisScript = {
  name: 'guildhallCacheTake',
  keys: 1,
  lua: `
    local place = ARGV[1] .. ':' .. (redis.call('GET', KEYS[1]) or '0') .. ':' .. ARGV[2]
    local text = redis.call('GET', 'guildhall:cache:value:' .. place)
    if text then return { text, place, 0 } end
    local ours = redis.call('SET', 'guildhall:cache:lease:' .. place, ARGV[3], 'NX', 'PX', ARGV[4])
    return { false, place, ours and 1 or 0 }`,
};

/**
 * Keeps what was loaded, if the lease is still held: an invalidation in between has taken it away, because what was read before a
 * change must not be kept after it. KEYS: value, lease. ARGV: token, text, seconds.
 */
export const KEEP_CACHED: RedisScript = {
  name: 'guildhallCacheKeep',
  keys: 2,
  lua: `
    if redis.call('GET', KEYS[2]) ~= ARGV[1] then return 0 end
    redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
    redis.call('DEL', KEYS[2])
    return 1`,
};

/** Gives a lease back after a failure, so that the next may try. KEYS: lease. ARGV: token. */
export const RELEASE_CACHED: RedisScript = {
  name: 'guildhallCacheRelease',
  keys: 1,
  lua: `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`,
};

/** Forgets one value and takes the lease of whoever is loading it. KEYS: the version. ARGV: namespace, key. */
export const FORGET_CACHED: RedisScript = {
  name: 'guildhallCacheForget',
  keys: 1,
  lua: `
    local place = ARGV[1] .. ':' .. (redis.call('GET', KEYS[1]) or '0') .. ':' .. ARGV[2]
    redis.call('DEL', 'guildhall:cache:value:' .. place, 'guildhall:cache:lease:' .. place)`,
};
