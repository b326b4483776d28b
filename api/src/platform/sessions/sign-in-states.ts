import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Randomness } from '../clock/randomness.js';
import { Redis } from '../redis/redis.js';
import { SIGN_IN_SECONDS } from './session-cookies.js';

/** A sign-in under way, as it was when it began. */
export interface SignInState {
  /** Where to go afterwards: a path of ours. */
  readonly returnTo: string;
  /** PKCE verifier, `null` when PKCE is off. */
  readonly verifier: string | null;
}

/** A browser and a state that belong together. */
export interface SignInTicket {
  /** For the cookie: proves that the browser that comes back is the one that left. */
  readonly browser: string;
  /** For the provider, which sends it back. */
  readonly state: string;
}

/** Both halves of a ticket are random bytes in base64url. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** OAuth states: bound to a browser, used once, ten minutes long. */
@Injectable()
export class SignInStates {
  constructor(
    private readonly redis: Redis,
    private readonly randomness: Randomness,
  ) {}

  /** Begins a sign-in. @param browser an existing cookie's value, so that two tabs do not undo each other. */
  async begin(state: SignInState, browser: string | null): Promise<SignInTicket> {
    const known = browser !== null && TOKEN.test(browser) ? browser : null;
    const ticket = { browser: known ?? this.randomness.token(), state: this.randomness.token() };
    await this.redis.commands.set(keyOf(ticket), JSON.stringify(state), 'EX', SIGN_IN_SECONDS);
    return ticket;
  }

  /** The state of a ticket, once: reading removes it. `null` when forged, foreign, used or expired. */
  async consume(ticket: SignInTicket): Promise<SignInState | null> {
    if (!TOKEN.test(ticket.browser) || !TOKEN.test(ticket.state)) return null;
    const text = await this.redis.commands.getdel(keyOf(ticket));
    return text === null ? null : parse(text);
  }
}

function parse(text: string): SignInState | null {
  try {
    const { returnTo, verifier } = JSON.parse(text) as Record<string, unknown>;
    if (typeof returnTo !== 'string' || (verifier !== null && typeof verifier !== 'string')) return null;
    return { returnTo, verifier };
  } catch {
    return null;
  }
}

// The browser is part of the key: a state that was begun elsewhere is simply not found.
function keyOf({ browser, state }: SignInTicket): string {
  return `guildhall:sign-in:${createHash('sha256').update(`${browser}|${state}`).digest('base64url')}`;
}

/** A path of ours to return to, or the fallback for anything that could lead elsewhere. */
export function safeReturnPath(given: string | undefined, fallback: string): string {
  if (given === undefined || given.length > 2_000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(given)) return fallback;
  const url = new URL(given, 'http://here.invalid');
  // Resolving `..` can leave two slashes at the front, which would name another host.
  const stays = url.host === 'here.invalid' && !url.pathname.startsWith('//');
  return stays ? `${url.pathname}${url.search}${url.hash}` : fallback;
}
