import { createHash } from 'node:crypto';
import type { ObjectStorage } from '../../../platform/storage/object-storage.js';
import { contentTypeOf } from '../model/route.js';
import { PageStore, pageKey, siblingKey, type StoredPage } from './page-store.js';

/** Pages as objects in the bucket, for several replicas without a shared disk. */
export class S3PageStore extends PageStore {
  private readonly prefix = 'pages/';

  constructor(private readonly storage: ObjectStorage) {
    super();
  }

  async putPage(path: string, body: string): Promise<void> {
    await this.put(pageKey(path), body, contentTypeOf(path));
    await this.remove(siblingKey(path, 'gone'), siblingKey(path, 'redirect'));
  }

  async putTombstone(path: string, body: string): Promise<void> {
    await this.put(siblingKey(path, 'gone'), body, 'text/html; charset=utf-8');
    await this.remove(pageKey(path), siblingKey(path, 'redirect'));
  }

  async putRedirect(path: string, location: string): Promise<void> {
    await this.put(siblingKey(path, 'redirect'), location, 'text/plain; charset=utf-8');
    await this.remove(pageKey(path), siblingKey(path, 'gone'));
  }

  async holdsPage(path: string): Promise<boolean> {
    const there = async (key: string): Promise<boolean> => (await this.storage.facts(this.prefix + key)) !== null;
    const [page, gone, redirect] = await Promise.all([pageKey(path), siblingKey(path, 'gone'), siblingKey(path, 'redirect')].map(there));
    return page === true && gone === false && redirect === false;
  }

  async read(path: string): Promise<StoredPage | null> {
    const [page, gone] = await Promise.all([this.get(pageKey(path)), this.get(siblingKey(path, 'gone'))]);
    if (gone !== null) return { state: 'GONE', body: gone };
    if (page !== null) return { state: 'LIVE', body: page, etag: `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"` };
    const location = await this.get(siblingKey(path, 'redirect'));
    return location === null ? null : { state: 'REDIRECT', location: location.toString('utf8').trim() };
  }

  private get(key: string): Promise<Buffer | null> {
    return this.storage.read(this.prefix + key);
  }

  private put(key: string, body: string, contentType: string): Promise<void> {
    return this.storage.put(this.prefix + key, Buffer.from(body), { contentType });
  }

  private async remove(...keys: string[]): Promise<void> {
    await Promise.all(keys.map((key) => this.storage.remove(this.prefix + key)));
  }
}
