import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import type { Role } from '@guildhall/contracts';
import { FixedClock } from '../../../../test/fixed-clock.js';
import { cloneTemplate } from '../../../../test/test-database.js';
import { testVariable } from '../../../../test/test-environment.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Database } from '../../../platform/database/database.js';
import { prepareHttpApp } from '../../../platform/http/create-http-app.js';
import { FailureFilter } from '../../../platform/http/failure.filter.js';
import { inputPipe } from '../../../platform/http/input-pipe.js';
import { FloodGuard } from '../../../platform/limits/flood.guard.js';
import { PlatformModule } from '../../../platform/platform.module.js';
import type { Queryable } from '../../../platform/database/database.js';
import { PolicyGuard } from '../../../platform/policy/policy.guard.js';
import { Sessions } from '../../../platform/sessions/sessions.js';
import { ObjectStorage } from '../../../platform/storage/object-storage.js';
import { IdentityModule } from '../../identity/index.js';
import { aUser } from '../../identity/testing/a-user.js';
import { MediaModule } from '../media.module.js';
import { MediaAudience } from '../media-audience.js';
import { freshBucket } from './fresh-bucket.js';

const ORIGIN = 'http://localhost:4000';

/** Shows the images whose ids a test has put into it. */
export class TestAudience extends MediaAudience {
  readonly shown = new Set<string>();

  isPublic(imageId: string): Promise<boolean> {
    return Promise.resolve(this.shown.has(imageId));
  }

  unused(_db: Queryable, imageIds: readonly string[]): Promise<string[]> {
    return Promise.resolve(imageIds.filter((id) => !this.shown.has(id)));
  }
}

@Global()
@Module({ providers: [{ provide: MediaAudience, useClass: TestAudience }], exports: [MediaAudience] })
class AudienceModule {}

@Module({
  imports: [PlatformModule, IdentityModule, MediaModule, AudienceModule],
  providers: [
    { provide: APP_GUARD, useClass: FloodGuard },
    { provide: APP_GUARD, useClass: PolicyGuard },
    { provide: APP_PIPE, useFactory: inputPipe },
    { provide: APP_FILTER, useClass: FailureFilter },
  ],
})
class MediaApp {}

/** A member with the headers of a request from a page of ours. */
export interface TestMember {
  readonly id: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The real platform with identity and media, listening on a port. */
export interface RunningMedia {
  readonly app: NestFastifyApplication;
  readonly origin: string;
  readonly database: Database;
  readonly storage: ObjectStorage;
  readonly audience: TestAudience;
  readonly clock: FixedClock;
  member(role?: Role): Promise<TestMember>;
  close(): Promise<void>;
}

/** Starts it on a database and with a bucket of its own. */
export async function startMedia(): Promise<RunningMedia> {
  const { url, drop } = await cloneTemplate();
  Object.assign(process.env, environment(url));
  const clock = new FixedClock(new Date());
  const module = await Test.createTestingModule({ imports: [MediaApp] }).overrideProvider(Clock).useValue(clock).compile();
  const app = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter({ bodyLimit: 262_144, forceCloseConnections: true }), { logger: false });
  await prepareHttpApp(app);
  await app.listen(0, '127.0.0.1');
  const database = app.get(Database);
  return {
    app,
    origin: await app.getUrl(),
    database,
    storage: app.get(ObjectStorage),
    audience: app.get(MediaAudience, { strict: false }),
    clock,
    member: async (role = 'MEMBER') => {
      const { id } = await aUser().role(role).save(database);
      const cookie = `session=${await app.get(Sessions).begin({ userId: id, role })}`;
      return { id, headers: { cookie, origin: ORIGIN, 'x-guildhall-csrf': '1' } };
    },
    close: async () => {
      await app.close();
      await drop();
    },
  };
}

function environment(databaseUrl: string): Record<string, string> {
  return {
    NODE_ENV: 'test',
    PUBLIC_URL: ORIGIN,
    DATABASE_URL: databaseUrl,
    REDIS_URL: testVariable('TEST_REDIS_URL'),
    S3_ENDPOINT: testVariable('TEST_S3_ENDPOINT'),
    S3_ACCESS_KEY: testVariable('TEST_S3_ACCESS_KEY'),
    S3_SECRET_KEY: testVariable('TEST_S3_SECRET_KEY'),
    S3_BUCKET: freshBucket(),
    DISCORD_CLIENT_ID: 'test',
    DISCORD_CLIENT_SECRET: 'test-secret',
    ENCRYPTION_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
    ENCRYPTION_ACTIVE_KEY_ID: 'k1',
    SIGNING_SECRET: Buffer.alloc(32, 9).toString('base64'),
    LOG_LEVEL: 'silent',
  };
}
