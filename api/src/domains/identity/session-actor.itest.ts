import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { openTcpGate, type TcpGate } from '../../../test/tcp-gate.js';
import { FixedClock } from '../../../test/fixed-clock.js';
import { openTestRedis, roundTrips } from '../../../test/test-redis.js';
import { testVariable } from '../../../test/test-environment.js';
import { SystemRandomness } from '../../platform/clock/randomness.js';
import { ClientAddress } from '../../platform/limits/client-address.js';
import type { Redis } from '../../platform/redis/redis.js';
import { SessionCookies } from '../../platform/sessions/session-cookies.js';
import { Sessions } from '../../platform/sessions/sessions.js';
import { SessionActor } from './session-actor.js';

let gate: TcpGate;
let redis: Redis;
let sessions: Sessions;
let clock: FixedClock;
let actors: SessionActor;
const given: string[] = [];

beforeAll(async () => {
  gate = await openTcpGate(testVariable('TEST_REDIS_URL'));
  redis = openTestRedis(gate.url);
  clock = new FixedClock();
  sessions = new Sessions(redis, clock, new SystemRandomness());
  actors = new SessionActor(sessions, new ClientAddress(['127.0.0.1/32']), new SessionCookies('https://guildhall.example'));
});
afterAll(async () => {
  redis.onApplicationShutdown();
  await gate.end();
});

/** The parts of a request that are looked at. */
function request(cookies: Record<string, string>, headers: Record<string, string> = {}): FastifyRequest {
  return { cookies, headers, socket: { remoteAddress: '127.0.0.1' } } as unknown as FastifyRequest;
}

/** A reply that notes the cookies it is given. */
const reply = { setCookie: (name: string, value: string) => given.push(`${name}=${value}`) } as unknown as FastifyReply;

function resolve(asked: FastifyRequest) {
  return actors.resolve(asked, reply);
}

describe('the actor of a request', () => {
  it('is a visitor without a cookie, and Redis is not asked', async () => {
    const asked = await roundTrips(redis, async () => {
      expect(await resolve(request({ signed_in: '1' }))).toEqual({ kind: 'visitor', address: '127.0.0.1' });
    });
    expect(asked).toBe(0);
  });

  it('is the member of the session, for one round trip', async () => {
    const token = await sessions.begin({ userId: 'u1', role: 'ADMIN' });
    await resolve(request({ session: token }));
    const asked = await roundTrips(redis, async () => {
      const actor = await resolve(request({ session: token }));
      expect(actor).toEqual({ kind: 'member', userId: 'u1', role: 'ADMIN', sessionId: expect.any(String), address: '127.0.0.1' });
      expect(JSON.stringify(actor)).not.toContain(token);
    });
    expect(asked).toBe(1);
  });

  it.each([[''], ['made-up'], ['x'.repeat(43)], [`${'x'.repeat(42)}\n`]])('is a visitor with the cookie %j', async (session) => {
    expect(await resolve(request({ session }))).toMatchObject({ kind: 'visitor' });
  });

  it('keeps its cookie for as long as its session, which use prolongs', async () => {
    const token = await sessions.begin({ userId: 'u3', role: 'MEMBER' });
    given.length = 0;
    await resolve(request({ session: token }));
    expect(given).toEqual([]);
    clock.advance(3_601);
    await resolve(request({ session: token }));
    expect(given).toEqual([`session=${token}`, 'signed_in=1']);
  });

  it('has the address that trusted proxies report', async () => {
    const resolved = await resolve(request({}, { 'x-forwarded-for': '10.9.9.9, 198.51.100.7' }));
    expect(resolved.address).toBe('198.51.100.7');
  });

  it('is a visitor while Redis is away, and the member again afterwards', async () => {
    const token = await sessions.begin({ userId: 'u2', role: 'MEMBER' });
    await gate.close();
    expect(await resolve(request({ session: token }))).toMatchObject({ kind: 'visitor' });
    await gate.open();
    const deadline = Date.now() + 10_000;
    while ((await resolve(request({ session: token }))).kind === 'visitor' && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await resolve(request({ session: token }))).toMatchObject({ kind: 'member', userId: 'u2' });
  });
});
