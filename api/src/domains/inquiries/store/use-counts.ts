import { Injectable } from '@nestjs/common';
import type { Transaction } from '../../../platform/database/database.js';
import { confirmationQuota, creatorQuota, senderQuota, clientQuota, waitingQuota } from '../model/inquiry-limits.js';

/** When what quotas count has happened last: rows, so that no cache can forget them. */
@Injectable()
export class UseCounts {
  deliveredOf(tx: Transaction, emailKey: string): Promise<Date[]> {
    return moments(tx, 'SELECT delivered_at AS at FROM inquiries WHERE client_email_key = $1 AND delivered_at IS NOT NULL ORDER BY delivered_at DESC LIMIT $2', [
      emailKey,
      clientQuota.limit,
    ]);
  }

  deliveredTo(tx: Transaction, creatorId: string): Promise<Date[]> {
    return moments(tx, 'SELECT delivered_at AS at FROM inquiries WHERE creator_id = $1 AND delivered_at IS NOT NULL ORDER BY delivered_at DESC LIMIT $2', [
      creatorId,
      creatorQuota.limit,
    ]);
  }

  sentFrom(tx: Transaction, senderKey: string): Promise<Date[]> {
    return moments(tx, 'SELECT created_at AS at FROM inquiries WHERE sender_key = $1 ORDER BY created_at DESC LIMIT $2', [senderKey, senderQuota.limit]);
  }

  /** Of one network to one mailbox, as long as it has not confirmed them. */
  waitingFrom(tx: Transaction, senderKey: string, emailKey: string): Promise<Date[]> {
    return moments(
      tx,
      `SELECT confirmation_asked_at AS at FROM inquiries WHERE sender_key = $1 AND client_email_key = $3 AND status = 'UNCONFIRMED'
        ORDER BY created_at DESC LIMIT $2`,
      [senderKey, waitingQuota.limit, emailKey],
    );
  }

  confirmationsTo(tx: Transaction, emailKey: string): Promise<Date[]> {
    return moments(
      tx,
      'SELECT confirmation_asked_at AS at FROM inquiries WHERE client_email_key = $1 AND confirmation_asked_at IS NOT NULL ORDER BY confirmation_asked_at DESC LIMIT $2',
      [emailKey, confirmationQuota.limit],
    );
  }
}

async function moments(tx: Transaction, sql: string, values: readonly [string, number, ...string[]]): Promise<Date[]> {
  return (await tx.query<{ at: Date }>(sql, values)).map(({ at }) => at);
}
