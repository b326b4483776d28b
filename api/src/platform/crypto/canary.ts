import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConfigurationError } from '../config/env.js';
import { Database } from '../database/database.js';
import { Randomness } from '../clock/randomness.js';
import { KeyRing } from './key-ring.js';
import { openText, sealText } from './sealed-text.js';

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

  /** @throws ConfigurationError when the active key's text does not open. */
  async onModuleInit(): Promise<void> {
    const { activeId } = this.ring;
    const context = `v1|canary|${activeId}`;
    const key = this.ring.active.reveal();
    const sealed = sealText(Buffer.from(MESSAGE), { key, keyId: activeId, context, iv: this.randomness.bytes(12) });
    // The first process to use a key writes its text; all others read that one.
    await this.database.execute('INSERT INTO encryption_canaries (key_id, sealed) VALUES ($1, $2) ON CONFLICT DO NOTHING', [activeId, sealed]);
    const rows = await this.database.query<{ sealed: string }>('SELECT sealed FROM encryption_canaries WHERE key_id = $1', [activeId]);
    const opened = openText(rows[0]?.sealed ?? '', { key, context });
    if (opened?.toString() !== MESSAGE) {
      throw new ConfigurationError([`ENCRYPTION_KEYS: key ${activeId} is not the one that sealed what this database holds. Put the old key back, or give the new one a new id.`]);
    }
  }
}
