import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { KeyFacts } from '../model/key-letters.js';

/** A key as letters need it. */
export interface KeyToWriteAbout extends KeyFacts {
  /** Verified address of its owner. */
  readonly email: string;
}

const KEY = `
  SELECT k.provider, k.told_problem AS problem, u.email
    FROM api_keys k JOIN users u ON u.id = k.user_id
   WHERE k.id = $1 AND k.told_problem = $2 AND u.email_verified AND u.email IS NOT NULL AND u.banned_at IS NULL`;

/** Reads what letters about keys say. */
@Injectable()
export class KeyFactsStore {
  constructor(private readonly database: Database) {}

  /** `null` when there is nothing left to write about: the key works again, has another value, is gone, or nobody can be written to. */
  async find(keyId: string, problem: KeyFacts['problem']): Promise<KeyToWriteAbout | null> {
    const [row] = await this.database.query<KeyToWriteAbout>(KEY, [keyId, problem]);
    return row ?? null;
  }
}
