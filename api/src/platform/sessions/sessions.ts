import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { roles, type Role } from '@guildhall/contracts';
import { Clock } from '../clock/clock.js';
import { Randomness } from '../clock/randomness.js';
import { Redis, type RedisScript } from '../redis/redis.js';
import { SESSION_SECONDS } from './session-cookies.js';

/** Who a session belongs to. */
export interface Session {
  /** Not the token: an id for logs and for comparing. */
  readonly id: string;
  readonly userId: string;
  readonly role: Role;
  readonly createdAt: Date;
}

const USER_PREFIX = 'guildhall:sessions-of:';

/** Tokens are random bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** KEYS: the user's set. ARGV: the new role, or '' to end them. Touches all sessions of a user in one step. */
const ALL_OF_USER: RedisScript = {
  name: 'guildhallSessionsOfUser',
  keys: 1,
  lua: `
    local ended = 0
    for _, key in ipairs(redis.call('SMEMBERS', KEYS[1])) do
      local text = redis.call('GET', key)
      if not text then redis.call('SREM', KEYS[1], key)
      elseif ARGV[1] == '' then redis.call('DEL', key); ended = ended + 1
      else
        local session = cjson.decode(text)
        session.role = ARGV[1]
        redis.call('SET', key, cjson.encode(session), 'KEEPTTL')
      end
    end
    if ARGV[1] == '' then redis.call('DEL', KEYS[1]) end
    return ended`,
};

/** KEYS: session, the user's set. ARGV: text, seconds. */
const BEGIN: RedisScript = {
  name: 'guildhallSessionBegin',
  keys: 2,
  lua: `
    redis.call('SET', KEYS[1], ARGV[1], 'EX', ARGV[2])
    redis.call('SADD', KEYS[2], KEYS[1])
    redis.call('EXPIRE', KEYS[2], ARGV[2])`,
};

/** KEYS: session. ARGV: prefix of the sets, seconds. Prolongs the session and the set that knows it. */
const READ: RedisScript = {
  name: 'guildhallSessionRead',
  keys: 1,
  lua: `
    local text = redis.call('GETEX', KEYS[1], 'EX', ARGV[2])
    if not text then return nil end
    local known, session = pcall(cjson.decode, text)
    if known and type(session) == 'table' and session.userId then redis.call('EXPIRE', ARGV[1] .. session.userId, ARGV[2]) end
    return text`,
};

/**
 * Sessions in Redis, shared by all replicas. The browser holds a token of 256 random bits, Redis only its hash, so a copy of Redis
 * signs nobody in. Emptying Redis signs everybody out and loses nothing else.
 */
@Injectable()
export class Sessions {
  constructor(
    private readonly redis: Redis,
    private readonly clock: Clock,
    private readonly randomness: Randomness,
  ) {}

  /** Opens a session. @returns the token for the cookie. */
  async begin({ userId, role }: { readonly userId: string; readonly role: Role }): Promise<string> {
    const token = this.randomness.token();
    const text = JSON.stringify({ userId, role, createdAt: this.clock.now().toISOString() });
    await this.redis.run(BEGIN, keyOf(token), userKey(userId), text, SESSION_SECONDS);
    return token;
  }

  /** The session of a token, `null` when it is unknown, over or garbage. Each use prolongs it; one round trip. */
  async read(token: string): Promise<Session | null> {
    if (!TOKEN.test(token)) return null;
    const key = keyOf(token);
    const text = await this.redis.run(READ, key, USER_PREFIX, SESSION_SECONDS);
    return typeof text === 'string' ? parse(key, text) : null;
  }

  /** Ends one session. */
  async end(token: string): Promise<void> {
    if (TOKEN.test(token)) await this.redis.commands.del(keyOf(token));
  }

  /** Ends every session of a user. @returns how many there were. */
  async endAll(userId: string): Promise<number> {
    return Number(await this.redis.run(ALL_OF_USER, userKey(userId), ''));
  }

  /** Gives every session of a user another role. */
  async changeRole(userId: string, role: Role): Promise<void> {
    await this.redis.run(ALL_OF_USER, userKey(userId), role);
  }
}

function keyOf(token: string): string {
  return `guildhall:session:${createHash('sha256').update(token).digest('base64url')}`;
}

function userKey(userId: string): string {
  return USER_PREFIX + userId;
}

function parse(key: string, text: string): Session | null {
  try {
    const { userId, role, createdAt } = JSON.parse(text) as Record<string, unknown>;
    if (typeof userId !== 'string' || typeof createdAt !== 'string' || !isRole(role)) return null;
    return { id: key.slice(-12), userId, role, createdAt: new Date(createdAt) };
  } catch {
    return null;
  }
}

function isRole(value: unknown): value is Role {
  return (roles as readonly unknown[]).includes(value);
}
