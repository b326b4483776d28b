import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/database.js';

/** All SQL about tests that members have used. */
@Injectable()
export class KeyTests {
  async usedBy(tx: Transaction, userId: string): Promise<Date[]> {
    const rows = await tx.query<{ at: Date }>('SELECT at FROM api_key_tests WHERE user_id = $1 ORDER BY at DESC LIMIT 50', [userId]);
    return rows.map(({ at }) => at);
  }

  async add(tx: Transaction, { id, userId, at }: { id: string; userId: string; at: Date }): Promise<void> {
    await tx.execute('INSERT INTO api_key_tests (id, user_id, at) VALUES ($1, $2, $3)', [id, userId, at]);
  }

  /** Forgets tests that count no more. */
  async forget(tx: Transaction, userId: string, until: Date): Promise<void> {
    await tx.execute('DELETE FROM api_key_tests WHERE user_id = $1 AND at <= $2', [userId, until]);
  }
}
