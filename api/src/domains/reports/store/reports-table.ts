import { Injectable } from '@nestjs/common';
import type { Queryable, Transaction } from '../../../platform/database/database.js';
import { reportQuota } from '../model/report-quota.js';
import type { ReportDraft, TargetName } from '../model/report.js';
import type { Reporter } from '../model/reporter.js';

/** What a new report stores. */
export interface NewReport {
  readonly id: string;
  readonly draft: ReportDraft;
  readonly reporter: Reporter;
  readonly now: Date;
}

/** Reports and the salts of their days: all SQL about who reports. */
@Injectable()
export class ReportsTable {
  async insert(tx: Transaction, { id, draft, reporter, now }: NewReport): Promise<void> {
    const { target, reason, details, email } = draft;
    await tx.execute(
      `INSERT INTO reports (id, target_type, target_id, reason, details, email, reporter_id, network, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, target.type, target.id, reason, details, email, reporter.userId, reporter.network, now],
    );
  }

  /** Whether this reporter has an open report of the same thing. */
  async hasOpen(tx: Transaction, target: TargetName, reporter: Reporter): Promise<boolean> {
    const [column, value] = byReporter(reporter);
    return (await tx.query(`SELECT 1 FROM reports WHERE target_id = $1 AND ${column} = $2 AND status = 'OPEN'`, [target.id, value])).length > 0;
  }

  /** When this reporter has reported since a moment, as many as the quota asks for. */
  async usedSince(tx: Transaction, reporter: Reporter, since: Date): Promise<Date[]> {
    const [column, value] = byReporter(reporter);
    const rows = await tx.query<{ at: Date }>(
      `SELECT created_at AS at FROM reports WHERE ${column} = $1 AND created_at >= $2 ORDER BY created_at DESC LIMIT ${reportQuota.limit}`,
      [value, since],
    );
    return rows.map(({ at }) => at);
  }

  /** The salt of a day, the same for all replicas. @param made what becomes it if there is none yet. */
  async salt(db: Queryable, day: Date, made: Buffer): Promise<Buffer> {
    await db.execute('INSERT INTO report_salts (day, salt) VALUES ($1, $2) ON CONFLICT DO NOTHING', [isoDay(day), made]);
    const rows = await db.query<{ salt: Buffer }>('SELECT salt FROM report_salts WHERE day = $1', [isoDay(day)]);
    const row = rows[0];
    if (row === undefined) throw new Error('The salt of a day stays while the day lasts');
    return row.salt;
  }

  /** Forgets the salts of the days before `today`. @returns how many went. */
  forgetSalts(db: Queryable, today: Date): Promise<number> {
    return db.execute('DELETE FROM report_salts WHERE day < $1', [isoDay(today)]);
  }
}

function byReporter({ userId, network }: Reporter): readonly [column: 'reporter_id' | 'network', value: string | Buffer] {
  return userId === null ? ['network', network] : ['reporter_id', userId];
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}
