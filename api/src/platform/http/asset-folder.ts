import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** A file of a build, ready to be sent. */
export interface Asset {
  readonly body: Buffer;
  readonly contentType: string;
  readonly etag: string;
  readonly cacheControl: string;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * The files of one build folder by URL path. The folder is listed once: a path that is not in the list never touches the disk,
 * so there is nothing to traverse.
 */
export class AssetFolder {
  private listing: Promise<ReadonlyMap<string, string>> | undefined;
  private readonly loaded = new Map<string, Promise<Asset>>();

  /** @param hashed prefix of files whose names carry their content's hash: they may be kept for ever. */
  constructor(
    private readonly folder: string,
    private readonly hashed: string,
  ) {}

  /** The file at a URL path below the folder, `null` when there is none. */
  async read(path: string): Promise<Asset | null> {
    this.listing ??= list(this.folder);
    const file = (await this.listing).get(path);
    if (file === undefined) return null;
    const known = this.loaded.get(path) ?? this.load(path, file);
    this.loaded.set(path, known);
    try {
      return await known;
    } catch {
      // The build was replaced under a running process: what is gone is not there, and may come back.
      this.loaded.delete(path);
      this.listing = undefined;
      return null;
    }
  }

  private async load(path: string, file: string): Promise<Asset> {
    const body = await readFile(file);
    return {
      body,
      contentType: types[extname(file)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
      cacheControl: path.startsWith(this.hashed) ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    };
  }
}

async function list(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const found = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(found.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]));
}
