import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { testVariable } from '../../../../test/test-environment.js';
import { ObjectStorage } from '../../../platform/storage/object-storage.js';
import { StorageConfig } from '../../../platform/storage/storage.config.js';
import { S3PageStore } from './s3-page-store.js';

const storage = new ObjectStorage(
  Object.assign(new StorageConfig(), {
    endpoint: testVariable('TEST_S3_ENDPOINT'),
    region: 'us-east-1',
    accessKey: testVariable('TEST_S3_ACCESS_KEY'),
    secretKey: testVariable('TEST_S3_SECRET_KEY'),
    bucket: testVariable('TEST_S3_BUCKET'),
  }),
);
const store = new S3PageStore(storage);
const folder = `test-${randomUUID()}`;

afterAll(async () => {
  for (const { key } of await storage.list(`pages/${folder}/`, 100)) await storage.remove(key);
});

describe('the page store in the bucket', () => {
  it.each(['ada', 'ada/tide', 'sitemap.xml', encodeURIComponent('翻译'), encodeURIComponent('حكايات'), encodeURIComponent('𠀋'.repeat(60))])(
    'holds a page, a tombstone or a redirect at %s, one of the three',
    async (name) => {
      const path = `/${folder}/${name}`;
      expect(await store.read(path)).toBeNull();
      await store.putPage(path, 'one');
      expect(await store.read(path)).toMatchObject({ state: 'LIVE', body: Buffer.from('one') });
      expect(await store.holdsPage(path)).toBe(true);
      await store.putTombstone(path, 'gone');
      expect(await store.read(path)).toEqual({ state: 'GONE', body: Buffer.from('gone') });
      expect(await store.holdsPage(path)).toBe(false);
      await store.putRedirect(path, '/elsewhere');
      expect(await store.read(path)).toEqual({ state: 'REDIRECT', location: '/elsewhere' });
      await store.putPage(path, 'two');
      expect(await store.read(path)).toMatchObject({ state: 'LIVE', body: Buffer.from('two') });
    },
  );

  it('names objects as they are read without percent-encoding', async () => {
    await store.putPage(`/${folder}/tag/${encodeURIComponent('囲碁')}`, 'page');
    const keys = (await storage.list(`pages/${folder}/tag/`, 10)).map(({ key }) => key);
    expect(keys).toEqual([`pages/${folder}/tag/囲碁/index.html`]);
  });
});
