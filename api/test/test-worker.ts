import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import type { ModuleMetadata } from '@nestjs/common';
import { Database } from '../src/platform/database/database.js';
import { cloneTemplate } from './test-database.js';
import { testEnvironment } from './test-app.js';

/** Part of the product without HTTP, on a database and a page store of its own. */
export interface TestContext {
  readonly module: TestingModule;
  readonly database: Database;
  /** Folder of the page store. */
  readonly pages: string;
  close(): Promise<void>;
}

/** Starts modules as the worker and the operator commands do. */
export async function startTestContext(metadata: ModuleMetadata): Promise<TestContext> {
  const { url, drop } = await cloneTemplate();
  const pages = await mkdtemp(join(tmpdir(), 'guildhall-pages-'));
  Object.assign(process.env, testEnvironment(url), { REDIS_URL: redisOfThisWorker(process.env['TEST_REDIS_URL'] ?? ''), PAGE_STORE: `file://${pages}` });
  const module = await Test.createTestingModule(metadata).compile();
  module.useLogger(false);
  await module.init();
  return {
    module,
    database: module.get(Database),
    pages,
    close: async () => {
      await module.close();
      await drop();
      await rm(pages, { recursive: true, force: true });
    },
  };
}

// Of two files that run at once each would take jobs of the other, find no such event in its database, and drop them.
function redisOfThisWorker(shared: string): string {
  const url = new URL(shared);
  if (url.pathname.length <= 1) url.pathname = `/${process.env['JEST_WORKER_ID'] ?? '1'}`;
  return url.toString();
}
