import { Injectable, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { ConfigurationError } from '../config/env.js';
import { KeyRing } from './key-ring.js';
import { SealedRowsStore, type KeyUse } from './sealed-rows-store.js';
import { SealedRows } from './sealed-rows.js';

/**
 * Refuses to start while rows need a key that has been taken out of the ring. A key that never sealed for this database is none of
 * them: a row that names one was altered, and one damaged row must not stop everybody.
 */
@Injectable()
export class NeededKeys implements OnApplicationBootstrap {
  constructor(
    private readonly ring: KeyRing,
    private readonly rows: SealedRows,
    private readonly store: SealedRowsStore,
  ) {}

  // Domains have added their tables by now: they do so before any application starts up.
  /** @throws ConfigurationError naming each key and how many rows need it. */
  async onApplicationBootstrap(): Promise<void> {
    const present = [...this.ring.all.keys()];
    const missing: KeyUse[] = [];
    for (const table of this.rows.tables) missing.push(...(await this.store.needing(table, present)));
    if (missing.length > 0) throw new ConfigurationError(missing.map(complaint));
  }
}

function complaint({ table, keyId, rows }: KeyUse): string {
  return `ENCRYPTION_KEYS: ${rows} rows of ${table} need key ${keyId}. Put it back, run keys:rotate, and remove it when keys:audit says so.`;
}

/** For the processes that serve people. Operator commands go without it, so that they can look into what is wrong. */
@Module({ providers: [NeededKeys] })
export class NeededKeysModule {}
