import { randomBytes, randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTcpGate } from '../../../test/tcp-gate.js';
import { testVariable } from '../../../test/test-environment.js';
import { ObjectStorage } from './object-storage.js';
import { StorageConfig } from './storage.config.js';
import { StorageUnavailable } from './storage-unavailable.js';

function open(change: Partial<StorageConfig> = {}): ObjectStorage {
  return new ObjectStorage(
    Object.assign(new StorageConfig(), {
      endpoint: testVariable('TEST_S3_ENDPOINT'),
      region: 'us-east-1',
      accessKey: testVariable('TEST_S3_ACCESS_KEY'),
      secretKey: testVariable('TEST_S3_SECRET_KEY'),
      bucket: testVariable('TEST_S3_BUCKET'),
      ...change,
    }),
  );
}

const type = { contentType: 'application/octet-stream' };
const storage = open();
const used: string[] = [];
let folder: string;

beforeEach(() => {
  folder = `test-${randomUUID()}`;
  used.push(folder);
});

afterAll(async () => {
  for (const one of used) for (const { key } of await storage.list(`${one}/`, 100)) await storage.remove(key);
});

describe('an object', () => {
  it('comes back as it went in', async () => {
    const body = randomBytes(100_000);
    await storage.put(`${folder}/a b/ü.bin`, body, type);
    expect(await storage.read(`${folder}/a b/ü.bin`)).toEqual(body);
    const stream = await storage.stream(`${folder}/a b/ü.bin`);
    expect(stream === null ? null : await buffer(stream)).toEqual(body);
    expect(await storage.facts(`${folder}/a b/ü.bin`)).toEqual({ key: `${folder}/a b/ü.bin`, size: 100_000, modifiedAt: expect.any(Date) });
  });

  it('of 5 MB goes in one piece, and so does an empty one', async () => {
    const body = randomBytes(5_000_000);
    await storage.put(`${folder}/large`, body, type);
    expect((await storage.read(`${folder}/large`))?.equals(body)).toBe(true);
    await storage.put(`${folder}/empty`, Buffer.alloc(0), type);
    expect(await storage.read(`${folder}/empty`)).toEqual(Buffer.alloc(0));
  });

  it('is replaced by one of the same key', async () => {
    await storage.put(`${folder}/a`, Buffer.from('old'), type);
    await storage.put(`${folder}/a`, Buffer.from('new'), type);
    expect(String(await storage.read(`${folder}/a`))).toBe('new');
  });

  it('that is not there is null, and removing it is fine', async () => {
    expect(await storage.read(`${folder}/none`)).toBeNull();
    expect(await storage.stream(`${folder}/none`)).toBeNull();
    expect(await storage.facts(`${folder}/none`)).toBeNull();
    await storage.remove(`${folder}/none`);
  });

  it('is gone after it was removed', async () => {
    await storage.put(`${folder}/a`, Buffer.from('x'), type);
    await storage.remove(`${folder}/a`);
    expect(await storage.read(`${folder}/a`)).toBeNull();
  });

  it('larger than one piece is refused before anything is sent', async () => {
    await expect(storage.put(`${folder}/huge`, Buffer.alloc(64 * 1024 * 1024 + 1), type)).rejects.toThrow(RangeError);
  });
});

describe('a list', () => {
  it('is in order of key, bounded, and goes on after a key', async () => {
    for (const name of ['c', 'a', 'b/1', 'b/2']) await storage.put(`${folder}/${name}`, Buffer.from(name), type);
    await storage.put(`${folder}-other/a`, Buffer.from('x'), type);
    used.push(`${folder}-other`);
    const names = async (limit: number, after = '') => (await storage.list(`${folder}/`, limit, after)).map(({ key }) => key.slice(folder.length + 1));
    expect(await names(100)).toEqual(['a', 'b/1', 'b/2', 'c']);
    expect(await names(2)).toEqual(['a', 'b/1']);
    expect(await names(2, `${folder}/b/1`)).toEqual(['b/2', 'c']);
    expect(await storage.list(`${folder}/none/`, 10)).toEqual([]);
  });
});

describe('the bucket', () => {
  it('is made when it is missing, once, whoever comes first', async () => {
    const bucket = `test-${randomUUID()}`;
    const [first, second] = [open({ bucket }), open({ bucket })];
    await Promise.all([first.put('a', Buffer.from('a'), type), second.put('b', Buffer.from('b'), type), first.ping()]);
    expect((await first.list('', 10)).map(({ key }) => key)).toEqual(['a', 'b']);
    await first.remove('a');
    await first.remove('b');
  });
});

describe('an outage', () => {
  it('is one clear error, soon, and ends by itself', async () => {
    const gate = await openTcpGate(testVariable('TEST_S3_ENDPOINT'));
    const away = open({ endpoint: gate.url.replace(/\/$/, '') });
    await away.put(`${folder}/a`, Buffer.from('x'), type);
    await gate.close();
    const began = performance.now();
    await expect(away.put(`${folder}/a`, Buffer.from('y'), type)).rejects.toThrow(StorageUnavailable);
    await expect(away.read(`${folder}/a`)).rejects.toThrow(StorageUnavailable);
    await expect(away.list(`${folder}/`, 10)).rejects.toThrow(StorageUnavailable);
    await expect(away.remove(`${folder}/a`)).rejects.toThrow(StorageUnavailable);
    await expect(away.ping()).rejects.toThrow(StorageUnavailable);
    expect(performance.now() - began).toBeLessThan(2_000);
    await gate.open();
    expect(String(await away.read(`${folder}/a`))).toBe('x');
    await gate.end();
  });

  it('is not hidden by a wrong key', async () => {
    await expect(open({ secretKey: 'wrong' }).read(`${folder}/a`)).rejects.toThrow(StorageUnavailable);
  });
});
