import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { roles, type Role } from '@guildhall/contracts';
import { Clock } from '../clock/clock.js';
import { Randomness } from '../clock/randomness.js';
import { Redis } from '../redis/redis.js';
import { SESSION_SECONDS } from './session-cookies.js';
import { BEGIN_SESSION, CHANGE_ROLE, END_ALL_SESSIONS, END_SESSION, READ_SESSION, SESSIONS_OF_USER } from './session-scripts.js';

/** Who a session belongs to. */
export interface Session {
  /** Not the token: an id for logs and for comparing. */
  readonly id: string;
  readonly userId: string;
  readonly role: Role;
  readonly createdAt: Date;
  /** This reading prolonged it: send the cookies again, or the browser forgets them 30 days after the sign-in. */
  readonly renewed: boolean;
}

/** Tokens are random bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Seconds of use after which a session is prolonged: a write for each request would be one too many. */
const RENEW_SECONDS = 3_600;

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
    await this.redis.run(BEGIN_SESSION, keyOf(token), SESSIONS_OF_USER + userId, text, SESSION_SECONDS);
    return token;
  }

  /** The session of a token, `null` when it is unknown, over or garbage. One round trip; prolonged at most once an hour. */
  async read(token: string): Promise<Session | null> {
    if (!TOKEN.test(token)) return null;
    const key = keyOf(token);
    const [text, renewed] = (await this.redis.run(READ_SESSION, key, SESSION_SECONDS, RENEW_SECONDS)) as [string | null, number];
    const session = text === null ? null : parse(key, text);
    return session === null ? null : { ...session, renewed: renewed === 1 };
  }

  /** Ends one session. */
  async end(token: string): Promise<void> {
    if (TOKEN.test(token)) await this.redis.run(END_SESSION, keyOf(token));
  }

  /** Ends every session of a user. @returns how many there were. */
  async endAll(userId: string): Promise<number> {
    return Number(await this.redis.run(END_ALL_SESSIONS, SESSIONS_OF_USER + userId));
  }

  /** Gives every session of a user another role. */
  async changeRole(userId: string, role: Role): Promise<void> {
    await this.redis.run(CHANGE_ROLE, SESSIONS_OF_USER + userId, role);
  }
}

function keyOf(token: string): string {
  return `guildhall:session:${createHash('sha256').update(token).digest('base64url')}`;
}

function parse(key: string, text: string): Omit<Session, 'renewed'> | null {
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
