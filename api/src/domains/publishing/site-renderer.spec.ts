import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { HttpConfig } from '../../platform/http/http.config.js';
import type { PublishingConfig } from './publishing.config.js';
import { SiteRenderer } from './site-renderer.js';

let siteBundle: string;
const buildId = (folder: string): Promise<string> =>
  new SiteRenderer({ siteBundle: folder } as PublishingConfig, {} as HttpConfig).buildId();

beforeAll(async () => {
  siteBundle = await mkdtemp(join(tmpdir(), 'site-renderer-'));
  await mkdir(join(siteBundle, 'server'));
  await mkdir(join(siteBundle, 'client/_astro'), { recursive: true });
  await writeFile(join(siteBundle, 'server/entry.mjs'), 'export { t as render } from "./chunks/entry_1.mjs";');
  await writeFile(join(siteBundle, 'client/_astro/style.one.css'), '');
});

afterAll(() => rm(siteBundle, { recursive: true }));

describe('the name of a build', () => {
  it('stays with a copy of it', async () => {
    const copy = `${siteBundle}-copy`;
    await cp(siteBundle, copy, { recursive: true });
    expect(await buildId(copy)).toBe(await buildId(siteBundle));
    await rm(copy, { recursive: true });
  });

  it('is another one when only a style has changed: pages ask for it by a name that is gone', async () => {
    const before = await buildId(siteBundle);
    await rename(join(siteBundle, 'client/_astro/style.one.css'), join(siteBundle, 'client/_astro/style.two.css'));
    expect(await buildId(siteBundle)).not.toBe(before);
  });
});
