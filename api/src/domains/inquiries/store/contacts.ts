import { Injectable } from '@nestjs/common';
import type { ContactedCreator, InquiryStatus } from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';

const IS_PUBLIC = `is_public('APPROVED', 'PUBLIC', c.deleted_at, cu.suspended_until, cu.banned_at)`;

// The picture of a creator whom nobody may see at the moment would not open.
const CONTACTED = `jsonb_build_object('id', c.id, 'username', c.username, 'displayName', c.display_name, 'availability', c.availability,
  'avatar', CASE WHEN ${IS_PUBLIC} THEN (SELECT image_picture(m, '') FROM images m WHERE m.id = c.avatar_image_id AND m.status = 'READY') END)`;

/** A member's address as Discord told it. */
export interface KnownSender {
  readonly name: string;
  readonly email: string | null;
  readonly verified: boolean;
}

/** An inquiry as its client sees it. */
export interface ClientInquiry {
  readonly id: string;
  readonly creator: ContactedCreator;
  readonly status: InquiryStatus;
  readonly subject: string;
  readonly message: string;
  readonly createdAt: Date;
  readonly completedByClient: boolean;
  readonly completedByCreator: boolean;
}

/** What the client's side reads: whom one can write to, who one is, and what became of what was written. */
@Injectable()
export class Contacts {
  /** A creator whom everybody can see, by the present username. */
  async creator(db: Queryable, username: string): Promise<ContactedCreator | null> {
    const rows = await db.query<{ creator: ContactedCreator }>(
      `SELECT ${CONTACTED} AS creator FROM creators c JOIN users cu ON cu.id = c.id WHERE c.username = $1 AND ${IS_PUBLIC}`,
      [username],
    );
    return rows[0]?.creator ?? null;
  }

  /** The present name of a creator whom everybody can see, by one that was given up. */
  async presentName(db: Queryable, username: string): Promise<string | null> {
    const rows = await db.query<{ present: string }>(
      `SELECT c.username AS present FROM creator_usernames h JOIN creators c ON c.id = h.creator_id JOIN users cu ON cu.id = c.id
        WHERE h.username = $1 AND h.username <> c.username AND ${IS_PUBLIC}`,
      [username],
    );
    return rows[0]?.present ?? null;
  }

  /** Whether everybody can see a creator. */
  async isReachable(db: Queryable, creatorId: string): Promise<boolean> {
    return (await db.query(`SELECT 1 FROM creators c JOIN users cu ON cu.id = c.id WHERE c.id = $1 AND ${IS_PUBLIC}`, [creatorId])).length > 0;
  }

  async sender(db: Queryable, userId: string): Promise<KnownSender | null> {
    const rows = await db.query<KnownSender>('SELECT name, email, email_verified AS verified FROM users WHERE id = $1', [userId]);
    return rows[0] ?? null;
  }

  async inquiry(db: Queryable, id: string): Promise<ClientInquiry | null> {
    const rows = await db.query<ClientInquiry>(
      `SELECT i.id, ${CONTACTED} AS creator, i.status, i.subject, i.message, i.created_at AS "createdAt",
              i.client_completed_at IS NOT NULL AS "completedByClient", i.creator_completed_at IS NOT NULL AS "completedByCreator"
         FROM inquiries i JOIN creators c ON c.id = i.creator_id JOIN users cu ON cu.id = c.id WHERE i.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }
}
