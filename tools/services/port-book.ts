import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { findFreePort } from '../processes/free-port.ts';

/** Remembers which port each server had, so that it has the same again after a restart if that is still free. */
export class PortBook {
  readonly #file: string;
  readonly #taken = new Set<number>();

  constructor(file: string) {
    this.#file = file;
  }

  /** The port for a server: the one it had before, or a free one. */
  async portFor(name: string): Promise<number> {
    let port = await findFreePort(this.#read()[name]);
    while (this.#taken.has(port)) port = await findFreePort();
    this.#taken.add(port);
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, `${JSON.stringify({ ...this.#read(), [name]: port }, undefined, 2)}\n`);
    return port;
  }

  #read(): Record<string, number> {
    if (!existsSync(this.#file)) return {};
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8')) as Record<string, number>;
    } catch {
      return {};
    }
  }
}
