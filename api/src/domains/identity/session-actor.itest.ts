import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { openTcpGate, type TcpGate } from '../../../test/tcp-gate.js';
import { FixedClock } from '../../../test/fixed-clock.js';
import { openTestRedis, roundTrips } from '../../../test/test-redis.js';
import { testVariable } from '../../../test/test-environment.js';
import { SystemRandomness } from '../../platform/clock/randomness.js';
import { ClientAddress } from '../../platform/limits/client-address.js';
import type { Redis } from '../../platform/redis/redis.js';
import { Sessions } from '../../platform/sessions/sessions.js';
import { SessionActor } from './session-actor.js';

let gate: TcpGate;
let redis: Redis;
let sessions: Sessions;
let actors: SessionActor;

beforeAll(async () => {
  gate = await openTcpGate(testVariable('TEST_REDIS_URL'));
  redis = openTestRedis(gate.url);
  sessions = new Sessions(redis, new FixedClock(), new SystemRandomness());
  actors = new SessionActor(sessions, new ClientAddress(['127.0.0.1/32']));
});
afterAll(async () => {
  redis.onApplicationShutdown();
  await gate.end();
});

/** The parts of a request that are looked at. */
function request(cookies: Record<string, string>, headers: Record<string, string> = {}): FastifyRequest {
  return { cookies, headers, socket: { remoteAddress: '127.0.0.1' } } as unknown as FastifyRequest;
}

describe('the actor of a request', () => {
  it('is a visitor without a cookie, and Redis is not asked', async () => {
    const asked = await roundTrips(redis, async () => {
      expect(await actors.resolve(request({ signed_in: '1' }))).toEqual({ kind: 'visitor', address: '127.0.0.1' });
    });
    expect(asked).toBe(0);
  });

  it('is the member of the session, for one round trip', async () => {
    const token = await sessions.begin({ userId: 'u1', role: 'ADMIN' });
    await actors.resolve(request({ session: token }));
    const asked = await roundTrips(redis, async () => {
      const actor = await actors.resolve(request({ session: token }));
      expect(actor).toEqual({ kind: 'member', userId: 'u1', role: 'ADMIN', sessionId: expect.any(String), address: '127.0.0.1' });
      expect(JSON.stringify(actor)).not.toContain(token);
    });
    expect(asked).toBe(1);
  });

  it.each([[''], ['made-up'], ['x'.repeat(43)], [`${'x'.repeat(42)}\n`]])('is a visitor with the cookie %j', async (session) => {
    expect(await actors.resolve(request({ session }))).toMatchObject({ kind: 'visitor' });
  });

  it('has the address that trusted proxies report', async () => {
    const resolved = await actors.resolve(request({}, { 'x-forwarded-for': '10.9.9.9, 198.51.100.7' }));
    expect(resolved.address).toBe('198.51.100.7');
  });

  it('is a visitor while Redis is away, and the member again afterwards', async () => {
    const token = await sessions.begin({ userId: 'u2', role: 'MEMBER' });
    await gate.close();
    expect(await actors.resolve(request({ session: token }))).toMatchObject({ kind: 'visitor' });
    await gate.open();
    const deadline = Date.now() + 10_000;
    while ((await actors.resolve(request({ session: token }))).kind === 'visitor' && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await actors.resolve(request({ session: token }))).toMatchObject({ kind: 'member', userId: 'u2' });
  });
});
