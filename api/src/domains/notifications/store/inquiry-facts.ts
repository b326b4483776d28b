import { Injectable } from '@nestjs/common';
import { limits, type InquiryStatus } from '@guildhall/contracts';
import { Database } from '../../../platform/database/database.js';
import type { InquiryFacts } from '../model/inquiry-letters.js';

/** An inquiry as letters need it, and where it stands at the moment of writing. */
export interface InquiryToWriteAbout extends InquiryFacts {
  readonly status: InquiryStatus;
  /** Verified address of the creator's account; `null` when there is none, or when they may not act at the moment. */
  readonly creatorEmail: string | null;
  /** Whether the client has had a mail with the way to their page. */
  readonly askedToConfirm: boolean;
}

interface Row extends Omit<InquiryToWriteAbout, 'confirmableHours' | 'reviewDays'> {
  readonly id: string;
}

const INQUIRY = `
  SELECT i.id, i.status, i.subject, i.message, COALESCE(i.budget, '') AS budget, COALESCE(i.timeline, '') AS timeline,
         i.confirmation_asked_at IS NOT NULL AS "askedToConfirm",
         i.client_name AS "clientName", i.client_email AS "clientEmail", c.display_name AS "creatorName", c.username AS "creatorUsername",
         CASE WHEN u.email_verified AND u.banned_at IS NULL THEN u.email END AS "creatorEmail"
    FROM inquiries i JOIN creators c ON c.id = i.creator_id JOIN users u ON u.id = c.id
   WHERE i.id = $1 AND i.status <> 'EXPIRED'`;

/** Reads what letters about inquiries say. */
@Injectable()
export class InquiryFactsStore {
  constructor(private readonly database: Database) {}

  /** `null` when there is nothing left to write about. */
  async find(inquiryId: string): Promise<InquiryToWriteAbout | null> {
    const [row] = await this.database.query<Row>(INQUIRY, [inquiryId]);
    if (row === undefined) return null;
    return { ...row, confirmableHours: limits.inquiry.confirmableHours, reviewDays: limits.review.windowDays };
  }
}
