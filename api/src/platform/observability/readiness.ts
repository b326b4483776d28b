import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Redis } from '../redis/redis.js';
import { ObjectStorage } from '../storage/object-storage.js';

/** Whether one part answers. */
export interface PartStatus {
  readonly name: string;
  readonly ok: boolean;
}

/** Asks every part that a request may need. */
@Injectable()
export class Readiness {
  constructor(
    private readonly database: Database,
    private readonly redis: Redis,
    private readonly storage: ObjectStorage,
  ) {}

  /** The parts, each asked with a limit of two seconds. */
  check(): Promise<PartStatus[]> {
    return Promise.all([
      ask('database', () => this.database.query('SELECT 1')),
      ask('redis', () => this.redis.ping()),
      ask('storage', () => this.storage.ping()),
    ]);
  }
}

async function ask(name: string, question: () => Promise<unknown>): Promise<PartStatus> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), 2_000);
  });
  const answered = question().then(
    () => true,
    () => false,
  );
  const ok = await Promise.race([answered, late]);
  clearTimeout(timer);
  return { name, ok };
}
