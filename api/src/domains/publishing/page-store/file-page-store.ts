import { mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PageStore, pageKey, siblingKey, type StoredPage } from './page-store.js';

/** Pages as files below one folder. */
export class FilePageStore extends PageStore {
  private readonly made = new Set<string>();

  constructor(private readonly root: string) {
    super();
  }

  async putPage(path: string, body: string): Promise<void> {
    await this.replace(pageKey(path), body);
    await this.remove(siblingKey(path, 'gone'), siblingKey(path, 'redirect'));
  }

  async putTombstone(path: string, body: string): Promise<void> {
    // The tombstone first: between the two steps the path holds both, and readers look for it before the page.
    await this.replace(siblingKey(path, 'gone'), body);
    await this.remove(pageKey(path), siblingKey(path, 'redirect'));
  }

  async putRedirect(path: string, location: string): Promise<void> {
    await this.replace(siblingKey(path, 'redirect'), location);
    await this.remove(pageKey(path), siblingKey(path, 'gone'));
  }

  async holdsPage(path: string): Promise<boolean> {
    const there = (key: string): Promise<boolean> => stat(join(this.root, key)).then(() => true, () => false);
    const [page, gone, redirect] = await Promise.all([pageKey(path), siblingKey(path, 'gone'), siblingKey(path, 'redirect')].map(there));
    return page === true && gone === false && redirect === false;
  }

  async read(path: string): Promise<StoredPage | null> {
    const page = await this.readPage(path);
    // A page beside a tombstone is one that is just being taken down: the page's file is removed last.
    const gone = await readIfThere(join(this.root, siblingKey(path, 'gone')));
    if (gone !== null) return { state: 'GONE', body: gone };
    if (page !== null) return page;
    const location = await readIfThere(join(this.root, siblingKey(path, 'redirect')));
    return location === null ? null : { state: 'REDIRECT', location: location.toString('utf8').trim() };
  }

  private async readPage(path: string): Promise<StoredPage | null> {
    const file = join(this.root, pageKey(path));
    try {
      const [body, { mtimeMs, size }] = await Promise.all([readFile(file), stat(file)]);
      return { state: 'LIVE', body, etag: `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"` };
    } catch (error) {
      return absent(error);
    }
  }

  private async replace(key: string, body: string): Promise<void> {
    const target = join(this.root, key);
    await this.makeFolder(dirname(target));
    try {
      await this.writeWhole(target, body);
    } catch (error) {
      if (!isAbsent(error)) throw error;
      // The folder was there once: somebody has cleared the store.
      this.made.clear();
      await this.makeFolder(dirname(target));
      await this.writeWhole(target, body);
    }
  }

  // The caller holds the path's row lock, so one name is enough and a killed process leaves one file at the most.
  private async writeWhole(target: string, body: string): Promise<void> {
    const draft = `${target}.draft`;
    try {
      await writeFile(draft, body);
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  private async makeFolder(folder: string): Promise<void> {
    if (this.made.has(folder)) return;
    await mkdir(folder, { recursive: true });
    if (this.made.size > 50_000) this.made.clear();
    this.made.add(folder);
  }

  private async remove(...keys: string[]): Promise<void> {
    await Promise.all(keys.map((key) => rm(join(this.root, key), { force: true })));
  }

  /** Whether the folder takes files; the message names it. */
  async check(): Promise<void> {
    const probe = join(this.root, '.probe');
    await mkdir(this.root, { recursive: true });
    const handle = await open(probe, 'w');
    await handle.close();
    await rm(probe, { force: true });
  }
}

async function readIfThere(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    return absent(error);
  }
}

function absent(error: unknown): null {
  if (isAbsent(error)) return null;
  throw error;
}

function isAbsent(error: unknown): boolean {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR';
}
