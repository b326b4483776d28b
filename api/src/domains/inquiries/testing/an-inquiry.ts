import type { InquiryStatus } from '@guildhall/contracts';
import { v7 } from 'uuid';
import type { Queryable } from '../../../platform/database/database.js';
import { emailKey } from '../model/email-key.js';

/** An inquiry in the database. */
export interface SavedInquiry {
  readonly id: string;
  readonly creatorId: string;
}

/** Builds inquiries for tests, valid by default: delivered, unread, from an address of its own. */
export class InquiryBuilder {
  private readonly id = v7();
  private creatorId: string | null = null;
  private clientUserId: string | null = null;
  private name = 'Clara Client';
  private email = `${this.id}@clients.example`;
  private subject = 'A poster for a concert';
  private status: InquiryStatus = 'NEW';
  private sentOn = new Date('2026-03-01T10:00:00.000Z');
  private answeredAfter: number | null = null;

  to(creator: { readonly id: string }): this {
    this.creatorId = creator.id;
    return this;
  }

  from(email: string, name = this.name): this {
    this.email = email;
    this.name = name;
    return this;
  }

  /** The member whose address it is. */
  by(user: { readonly id: string }): this {
    this.clientUserId = user.id;
    return this;
  }

  about(subject: string): this {
    this.subject = subject;
    return this;
  }

  being(status: InquiryStatus): this {
    this.status = status;
    return this;
  }

  sentAt(moment: Date): this {
    this.sentOn = moment;
    return this;
  }

  /** @param minutes between delivery and the first answer. */
  answered(minutes: number): this {
    this.answeredAfter = minutes;
    return this;
  }

  async save(db: Queryable): Promise<SavedInquiry> {
    if (this.creatorId === null) throw new Error('An inquiry goes to somebody');
    const { id, creatorId, status, sentOn } = this;
    const waiting = status === 'UNCONFIRMED';
    const completed = status === 'COMPLETED' ? sentOn : null;
    const answeredAt = this.answeredAfter === null ? null : new Date(sentOn.getTime() + this.answeredAfter * 60_000);
    await db.execute(
      `INSERT INTO inquiries (id, creator_id, client_user_id, client_name, client_email, client_email_key, subject, message, budget, timeline, sender_key,
              status, created_at, updated_at, confirmation_asked_at, delivered_at, first_answered_at, client_completed_at, creator_completed_at, completed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'Could you draw a poster for our concert in June?', '300 EUR', NULL, $8, $9, $10, $10, $11, $12, $13, $14, $14, $14)`,
      [
        ...[id, creatorId, this.clientUserId, this.name, this.email, emailKey(this.email) ?? this.email, this.subject, `sender-${id}`, status, sentOn],
        ...[waiting ? sentOn : null, waiting ? null : sentOn, answeredAt, completed],
      ],
    );
    return { id, creatorId };
  }
}

/** `anInquiry().to(ada).save(db)` */
export function anInquiry(): InquiryBuilder {
  return new InquiryBuilder();
}
