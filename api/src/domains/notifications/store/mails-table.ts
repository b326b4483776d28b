import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Mail, MailOutcome } from '../mail/mail.js';

/** What became of each mail. */
@Injectable()
export class MailsTable {
  constructor(private readonly database: Database) {}

  /** Whether the mail has left, or was refused for good. */
  async isSettled(id: string): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM mails WHERE id = $1', [id]);
    return rows.length > 0;
  }

  /** Settles a mail; once settled it stays as it is. */
  async settle({ id, kind }: Mail, outcome: MailOutcome, now: Date): Promise<void> {
    const [providerId, refusedWith] = outcome.kind === 'SENT' ? [outcome.providerId, null] : [null, outcome.status];
    await this.database.execute(
      `INSERT INTO mails (id, kind, outcome, provider_id, refused_with, at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [id, kind, outcome.kind, providerId, refusedWith, now],
    );
  }
}
