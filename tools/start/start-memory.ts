import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What earlier starts have done to one database, so that it is not done again. */
export interface Done {
  /** The build of the API whose migrations were run last. */
  readonly migrated?: string;
  readonly seeded?: boolean;
  /** All pictures of the demo are drawn and encoded. */
  readonly pictured?: boolean;
}

/** Remembers in the data folder what has been done to which database. */
export class StartMemory {
  readonly #file: string;
  readonly #key: string;

  constructor(dataFolder: string, databaseUrl: string) {
    this.#file = join(dataFolder, 'done.json');
    const { username, password, pathname } = new URL(databaseUrl);
    // Not its port: the embedded database may come back on another one.
    this.#key = createHash('sha256').update(`${username}:${password}${pathname}`).digest('hex').slice(0, 16);
  }

  /** What is known to be done. */
  get done(): Done {
    return this.#read()[this.#key] ?? {};
  }

  /** Adds to what is done. */
  note(done: Done): void {
    const all = this.#read();
    writeFileSync(this.#file, `${JSON.stringify({ ...all, [this.#key]: { ...all[this.#key], ...done } }, undefined, 2)}\n`);
  }

  #read(): Record<string, Done> {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as Record<string, Done>;
    } catch {
      return {};
    }
  }
}
