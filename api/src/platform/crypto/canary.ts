import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConfigurationError } from '../config/env.js';
import { Database } from '../database/database.js';
import { Randomness } from '../clock/randomness.js';
import { KeyRing } from './key-ring.js';
import { openText, sealText } from './sealed-text.js';
import type { Secret } from './secret.js';

const MESSAGE = 'guildhall';

/**
 * Notices at start when a key of the environment is not the one that sealed the stored values: each key seals a known text once,
 * and must open it ever after.
 */
@Injectable()
export class KeyCanary implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly ring: KeyRing,
    private readonly randomness: Randomness,
  ) {}

  /** @throws ConfigurationError naming each key whose text does not open under it. */
  async onModuleInit(): Promise<void> {
    const kept = await this.keptTexts();
    const wrong = [...this.ring.all].filter(([id, key]) => openText(kept.get(id) ?? '', placeOf(id, key))?.toString() !== MESSAGE);
    if (wrong.length > 0) throw new ConfigurationError(wrong.map(([id]) => complaint(id)));
  }

  // The first process to use a key writes its text; all others read that one.
  private async keptTexts(): Promise<ReadonlyMap<string, string>> {
    for (const [id, key] of this.ring.all) {
      const sealed = sealText(Buffer.from(MESSAGE), { ...placeOf(id, key), iv: this.randomness.bytes(12) });
      await this.database.execute('INSERT INTO encryption_canaries (key_id, sealed) VALUES ($1, $2) ON CONFLICT DO NOTHING', [id, sealed]);
    }
    const rows = await this.database.query<{ key_id: string; sealed: string }>('SELECT key_id, sealed FROM encryption_canaries');
    return new Map(rows.map((row) => [row.key_id, row.sealed]));
  }
}

function placeOf(keyId: string, key: Secret<Buffer>): { key: Buffer; keyId: string; context: string } {
  return { key: key.reveal(), keyId, context: `v1|canary|${keyId}` };
}

function complaint(id: string): string {
  return `ENCRYPTION_KEYS: key ${id} is not the one that sealed what this database holds. Put the old key back, or give the new one a new id.`;
}
