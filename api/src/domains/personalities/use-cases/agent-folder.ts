import { constants } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';

/** Bytes that one file may have: 8 MiB. */
export const MAX_FILE_BYTES = 8 * 1_024 * 1_024;

/** Why a file of the folder cannot be read, as a sentence for the report. */
export class Unreadable {
  constructor(readonly why: string) {}
}

/** A folder of JSON files on the operator's disk. Nothing outside it is ever read. */
export class AgentFolder {
  private constructor(private readonly root: string) {}

  /** Opens a folder. @returns why not as a sentence when there is none. */
  static async open(path: string): Promise<AgentFolder | Unreadable> {
    try {
      const root = await realpath(path);
      return (await stat(root)).isDirectory() ? new AgentFolder(root) : new Unreadable(`${path} is not a folder.`);
    } catch (error) {
      return new Unreadable(`${path} cannot be opened (${codeOf(error)}).`);
    }
  }

  /** Names that end in `.json`, hidden files apart, in a fixed order. */
  async names(): Promise<readonly string[]> {
    const names = await readdir(this.root);
    return names.filter((name) => !name.startsWith('.') && name.toLowerCase().endsWith('.json')).sort();
  }

  /** The bytes of one file. A link is followed only to a file inside the folder. */
  async read(name: string): Promise<Uint8Array | Unreadable> {
    try {
      const real = await realpath(join(this.root, name));
      if (leadsOut(this.root, real)) return new Unreadable('It is a link that leads out of the folder.');
      return await readBounded(real);
    } catch (error) {
      return new Unreadable(`It cannot be read (${codeOf(error)}).`);
    }
  }
}

// The real path is opened without following links, so that swapping the file for a link in between gains nothing;
// without blocking, so that a pipe does not hang the import.
async function readBounded(path: string): Promise<Uint8Array | Unreadable> {
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const { size } = await handle.stat().then((found) => (found.isFile() ? found : { size: null }));
    if (size === null) return new Unreadable('It is not a file.');
    if (size > MAX_FILE_BYTES) return new Unreadable(`It has ${size} bytes; ${MAX_FILE_BYTES} are allowed.`);
    const buffer = new Uint8Array(size);
    const { bytesRead } = await handle.read(buffer, 0, size, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function leadsOut(root: string, real: string): boolean {
  const path = relative(root, real);
  return path === '' || path.startsWith('..') || isAbsolute(path);
}

/** The code of a failed system call, such as `ENOENT`. */
export function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : 'unknown error';
}
