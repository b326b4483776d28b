import { mkdir, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Unreadable, codeOf } from './agent-folder.js';

/** What became of a file that was to be written. */
export type Written = 'written' | 'unchanged' | 'in the way' | Unreadable;

/** A folder that prompts are written into: readable by its owner alone where it is made here, as are the files. */
export class ExportFolder {
  private constructor(private readonly root: string) {}

  /** Opens a folder, making it if need be. @returns why not as a sentence when that fails. */
  static async open(path: string): Promise<ExportFolder | Unreadable> {
    try {
      await mkdir(path, { recursive: true, mode: 0o700 });
      const root = await realpath(path);
      return (await stat(root)).isDirectory() ? new ExportFolder(root) : new Unreadable(`${path} is not a folder.`);
    } catch (error) {
      return new Unreadable(`${path} cannot be made or opened (${codeOf(error)}).`);
    }
  }

  /** Writes a file that is not there yet. One that holds the same already is left alone; another is in the way. */
  async add(name: string, text: string): Promise<Written> {
    const path = join(this.root, name);
    try {
      // Exclusively: not even a link that leads nowhere is followed.
      await write(path, text);
      return 'written';
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') return new Unreadable(`It cannot be written (${codeOf(error)}).`);
      return (await holds(path, text)) ? 'unchanged' : 'in the way';
    }
  }

  /** Writes a file over whatever has its name; a reader sees the old or the new, never a part. */
  async replace(name: string, text: string): Promise<Written> {
    const path = join(this.root, name);
    if (await holds(path, text)) return 'unchanged';
    const draft = `${path}.${process.pid}.draft`;
    try {
      await rm(draft, { force: true });
      await write(draft, text);
      await rename(draft, path);
      return 'written';
    } catch (error) {
      await rm(draft, { force: true });
      return new Unreadable(`It cannot be written (${codeOf(error)}).`);
    }
  }
}

async function write(path: string, text: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}

async function holds(path: string, text: string): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')) === text;
  } catch {
    return false;
  }
}
