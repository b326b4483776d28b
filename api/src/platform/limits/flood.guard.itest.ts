import { randomInt, randomUUID } from 'node:crypto';
import { Controller, Get, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule, Query, Resolver } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testVariable } from '../../../test/test-environment.js';
import { formatErrors } from '../graphql/error-formatter.js';
import { FailureFilter } from '../http/failure.filter.js';
import { RedisModule } from '../redis/redis.module.js';
import { ClientAddress } from './client-address.js';
import { FloodGuard, FloodLimit } from './flood.guard.js';
import { LimitsModule } from './limits.module.js';

@Controller('api')
class Bells {
  @Get('bell')
  @FloodLimit({ limit: 2, windowSeconds: 60 })
  bell(): string {
    return 'ding';
  }

  @Get('gong')
  gong(): string {
    return 'dong';
  }
}

@Resolver()
class Whistles {
  @Query(() => String)
  @FloodLimit({ limit: 2, windowSeconds: 60 })
  whistle(): string {
    return 'pheep';
  }
}

@Module({
  imports: [
    RedisModule,
    LimitsModule,
    GraphQLModule.forRoot<MercuriusDriverConfig>({
      driver: MercuriusDriver,
      autoSchemaFile: true,
      errorFormatter: (execution, context) => formatErrors(execution, context, true),
    }),
  ],
  controllers: [Bells],
  providers: [Whistles, { provide: APP_GUARD, useClass: FloodGuard }, { provide: APP_FILTER, useClass: FailureFilter }],
})
class BellModule {}

/** Starts the bells behind a trusted proxy; the header `x-test-member` signs a member in. */
async function startBells(scale: number): Promise<NestFastifyApplication> {
  Object.assign(process.env, { REDIS_URL: testVariable('TEST_REDIS_URL'), TRUSTED_PROXIES: '127.0.0.1', FLOOD_LIMIT_SCALE: String(scale) });
  const module = await Test.createTestingModule({ imports: [BellModule] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter(), { logger: false });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  const addresses = app.get(ClientAddress);
  fastify.addHook('onRequest', (request, _reply, done) => {
    const address = addresses.of({ peer: request.socket.remoteAddress, forwardedFor: request.headers['x-forwarded-for'] });
    const userId = request.headers['x-test-member'];
    request.actor = typeof userId === 'string' ? { kind: 'member', userId, role: 'MEMBER', sessionId: 's', address } : { kind: 'visitor', address };
    done();
  });
  await app.init();
  await fastify.ready();
  return app;
}

let app: NestFastifyApplication;
let generous: NestFastifyApplication;
let address: string;

beforeAll(async () => {
  generous = await startBells(2);
  app = await startBells(1);
});

beforeEach(() => {
  address = `2001:db8:${randomInt(65_536).toString(16)}:${randomInt(65_536).toString(16)}`;
});

afterAll(async () => {
  await app.close();
  await generous.close();
});

interface Ring {
  readonly from?: string;
  readonly member?: string;
  readonly url?: string;
  readonly on?: NestFastifyApplication;
}

async function ring({ from = `${address}::1`, member, url = '/api/bell', on = app }: Ring = {}) {
  const headers = { 'x-forwarded-for': from, ...(member === undefined ? {} : { 'x-test-member': member }) };
  return on.inject({ method: 'GET', url, headers });
}

async function whistle(from: string, query = '{ whistle }'): Promise<{ data: unknown; errors?: { message: string; extensions: unknown }[] }> {
  const answer = await app.inject({ method: 'POST', url: '/graphql', headers: { 'x-forwarded-for': from }, payload: { query } });
  return answer.json();
}

describe('a flood by REST', () => {
  it('is answered with 429, when to come back, and the time in words', async () => {
    expect([(await ring()).statusCode, (await ring()).statusCode]).toEqual([200, 200]);
    const refused = await ring();
    expect(refused.statusCode).toBe(429);
    expect(refused.headers['retry-after']).toBe('60');
    expect(refused.headers['content-type']).toContain('application/problem+json');
    expect(refused.json()).toMatchObject({ code: 'RATE_LIMITED', message: 'That was a lot at once. Try again in 1 minute.' });
  });

  it('is counted by household, whatever it writes into the header', async () => {
    await ring();
    await ring({ from: `1.2.3.4, ${address}:ffff::2` });
    expect((await ring({ from: `${randomUUID()}, 127.0.0.1, ${address}::3` })).statusCode).toBe(429);
    expect((await ring({ from: `${address.replace('2001:db8', '2001:db9')}::1` })).statusCode).not.toBe(429);
  });

  it('is counted by member where somebody is signed in', async () => {
    const [ada, ben] = [randomUUID(), randomUUID()];
    await ring({ member: ada });
    await ring({ member: ada, from: `${address}::9` });
    expect((await ring({ member: ada, from: '2001:db9:1::1' })).statusCode).toBe(429);
    expect((await ring({ member: ben })).statusCode).toBe(200);
  });

  it('of one operation leaves the others open', async () => {
    for (let nth = 0; nth < 3; nth += 1) await ring();
    expect((await ring({ url: '/api/gong' })).statusCode).toBe(200);
  });

  it('may be larger where the operator says so', async () => {
    const seen = [];
    for (let nth = 0; nth < 5; nth += 1) seen.push((await ring({ on: generous })).statusCode);
    expect(seen).toEqual([200, 200, 200, 200, 429]);
  });
});

describe('a flood by GraphQL', () => {
  it('is an error with the code and the time in words', async () => {
    await whistle(`${address}::1`);
    await whistle(`${address}::1`);
    const { errors } = await whistle(`${address}::1`);
    expect(errors).toEqual([
      expect.objectContaining({
        message: 'That was a lot at once. Try again in 1 minute.',
        extensions: { code: 'RATE_LIMITED', retryAfterSeconds: 60 },
      }),
    ]);
  });

  it('from one address leaves the others open', async () => {
    for (let nth = 0; nth < 3; nth += 1) await whistle(`${address}::1`);
    expect(await whistle(`${address.replace('2001:db8', '2001:db9')}::1`)).toEqual({ data: { whistle: 'pheep' } });
  });

  it('gains nothing by aliases', async () => {
    const { errors } = await whistle(`${address}::1`, '{ a: whistle b: whistle c: whistle }');
    expect(errors).toHaveLength(1);
  });
});
