import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import type { Role } from '@guildhall/contracts';
import { AppModule } from '../src/app.module.js';
import { modelVariables } from '../src/domains/models/testing/model-variables.js';
import { Database } from '../src/platform/database/database.js';
import { prepareHttpApp } from '../src/platform/http/create-http-app.js';
import { Sessions } from '../src/platform/sessions/sessions.js';
import { cloneTemplate } from './test-database.js';
import { testVariable } from './test-environment.js';

export const ORIGIN = 'http://localhost:4000';

/** Somebody signed in, as far as a request is concerned. */
export interface SignedIn {
  readonly cookie: string;
}

/** What GraphQL answered. */
export interface GraphqlAnswer {
  readonly status: number;
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly { message: string; extensions: Record<string, unknown> }[];
}

/** A REST request of a test. */
export interface RestRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly url: string;
  readonly as?: SignedIn;
  readonly body?: string | Buffer | Record<string, unknown>;
  readonly headers?: Record<string, string>;
}

/** The whole HTTP application on a database of its own. */
export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: Database;
  readonly source: DataSource;
  readonly url: string;
  graphql(query: string, variables?: Record<string, unknown>, as?: SignedIn): Promise<GraphqlAnswer>;
  rest(request: RestRequest): Promise<{ status: number; headers: Record<string, unknown>; body: string; json: () => Record<string, unknown> }>;
  /** Opens a session for an existing user. */
  signIn(userId: string, role?: Role): Promise<SignedIn>;
  close(): Promise<void>;
}

/** Environment of the application under test: real services, a cloned database. */
export function testEnvironment(databaseUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'test',
    PUBLIC_URL: ORIGIN,
    DATABASE_URL: databaseUrl,
    REDIS_URL: testVariable('TEST_REDIS_URL'),
    S3_ENDPOINT: testVariable('TEST_S3_ENDPOINT'),
    S3_ACCESS_KEY: testVariable('TEST_S3_ACCESS_KEY'),
    S3_SECRET_KEY: testVariable('TEST_S3_SECRET_KEY'),
    S3_BUCKET: testVariable('TEST_S3_BUCKET'),
    DISCORD_CLIENT_ID: 'guildhall-test',
    DISCORD_CLIENT_SECRET: 'guildhall-test-secret',
    DISCORD_AUTHORIZE_URL: `${testVariable('TEST_DISCORD_URL')}/oauth2/authorize`,
    DISCORD_API_URL: `${testVariable('TEST_DISCORD_URL')}/api/v10`,
    ...modelVariables(testVariable('TEST_MODELS_URL')),
    ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    ENCRYPTION_ACTIVE_KEY_ID: 'k1',
    SIGNING_SECRET: Buffer.alloc(32, 9).toString('base64'),
    LOG_LEVEL: 'silent',
  };
}

/** Starts the application; `close` drops its database. */
export async function startTestApp(overrides: Record<string, string> = {}): Promise<TestApp> {
  const { url, drop } = await cloneTemplate();
  Object.assign(process.env, testEnvironment(url), overrides);
  const module = await Test.createTestingModule({ imports: [AppModule] }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ bodyLimit: 262_144 }), { logger: false });
  await prepareHttpApp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const sessions = app.get(Sessions);
  return {
    app,
    url,
    database: app.get(Database),
    source: app.get(DataSource),
    graphql: (query, variables = {}, as) => graphql(app, { query, variables }, as),
    rest: (request) => rest(app, request),
    signIn: async (userId, role = 'MEMBER') => ({ cookie: `session=${await sessions.begin({ userId, role })}` }),
    close: async () => {
      await app.close();
      await drop();
    },
  };
}

async function graphql(app: NestFastifyApplication, body: Record<string, unknown>, as?: SignedIn): Promise<GraphqlAnswer> {
  const answer = await rest(app, { method: 'POST', url: '/graphql', body, ...(as === undefined ? {} : { as }) });
  const parsed = answer.json();
  return {
    status: answer.status,
    data: (parsed['data'] ?? null) as GraphqlAnswer['data'],
    errors: (parsed['errors'] ?? []) as GraphqlAnswer['errors'],
  };
}

async function rest(app: NestFastifyApplication, { method, url, as, body, headers = {} }: RestRequest) {
  const response = await app.inject({
    method,
    url,
    headers: { origin: ORIGIN, 'x-guildhall-csrf': '1', ...(as === undefined ? {} : { cookie: as.cookie }), ...headers },
    ...(body === undefined ? {} : { payload: body }),
  });
  return {
    status: response.statusCode,
    headers: response.headers as Record<string, unknown>,
    body: response.body,
    json: () => JSON.parse(response.body) as Record<string, unknown>,
  };
}
