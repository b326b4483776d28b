import type { RedisScript } from '../redis/redis.js';

/** Where the keys of a user's sessions are kept; the scripts below write it out again. */
export const SESSIONS_OF_USER = 'guildhall:sessions-of:';

/** KEYS: session, the user's set. ARGV: text, seconds. */
export const BEGIN_SESSION: RedisScript = {
  name: 'guildhallSessionBegin',
  keys: 2,
  lua: `
    redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
    redis.call('SADD', KEYS[2], KEYS[1])
    redis.call('EXPIRE', KEYS[2], ARGV[2])`,
};

/**
 * Reads a session and now and then prolongs it, together with the set that lists it: a set that ended before its sessions would
 * leave some that “sign out everywhere” and a change of role no longer find.
 * KEYS: session. ARGV: seconds it lives, seconds of use after which it is prolonged. Answers text and whether it was prolonged.
 */
export const READ_SESSION: RedisScript = {
  name: 'guildhallSessionRead',
  keys: 1,
  lua: `
    local text = redis.call('GET', KEYS[1])
    if not text then return { false, 0 } end
    local full = tonumber(ARGV[1])
    if redis.call('TTL', KEYS[1]) > full - tonumber(ARGV[2]) then return { text, 0 } end
    local fine, session = pcall(cjson.decode, text)
    if not fine or type(session) ~= 'table' or type(session.userId) ~= 'string' then return { text, 0 } end
    local all = '${SESSIONS_OF_USER}' .. session.userId
    redis.call('EXPIRE', KEYS[1], full)
    redis.call('SADD', all, KEYS[1])
    redis.call('EXPIRE', all, full)
    return { text, 1 }`,
};

/** Ends one session. KEYS: session. */
export const END_SESSION: RedisScript = {
  name: 'guildhallSessionEnd',
  keys: 1,
  lua: `
    local text = redis.call('GET', KEYS[1])
    redis.call('DEL', KEYS[1])
    local fine, session = pcall(cjson.decode, text or '')
    if fine and type(session) == 'table' and type(session.userId) == 'string' then
      redis.call('SREM', '${SESSIONS_OF_USER}' .. session.userId, KEYS[1])
    end`,
};

/** Ends all sessions of a user in one step. KEYS: the user's set. Answers how many there were. */
export const END_ALL_SESSIONS: RedisScript = {
  name: 'guildhallSessionEndAll',
  keys: 1,
  lua: `
    local ended = 0
    for _, key in ipairs(redis.call('SMEMBERS', KEYS[1])) do ended = ended + redis.call('DEL', key) end
    redis.call('DEL', KEYS[1])
    return ended`,
};

/** Gives all sessions of a user another role in one step. KEYS: the user's set. ARGV: the role. */
export const CHANGE_ROLE: RedisScript = {
  name: 'guildhallSessionChangeRole',
  keys: 1,
  lua: `
    for _, key in ipairs(redis.call('SMEMBERS', KEYS[1])) do
      local fine, session = pcall(cjson.decode, redis.call('GET', key) or '')
      if fine and type(session) == 'table' then
        session.role = ARGV[1]
        redis.call('SET', key, cjson.encode(session), 'KEEPTTL')
      else
        -- Over, or not ours to understand: nobody can be signed in by it.
        redis.call('DEL', key)
        redis.call('SREM', KEYS[1], key)
      end
    end`,
};
