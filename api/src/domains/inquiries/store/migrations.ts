import type { MigrationInterface, QueryRunner } from 'typeorm';

const INQUIRIES = `
  CREATE TABLE inquiries (
    id uuid PRIMARY KEY,
    creator_id uuid NOT NULL REFERENCES creators (id),
    -- Only a member whose verified address it is: whoever merely types an address never becomes its client.
    client_user_id uuid REFERENCES users (id),
    client_name text NOT NULL,
    client_email text NOT NULL,
    -- The address as quotas and blocks know it; see model/email-key.ts.
    client_email_key text NOT NULL,
    subject text NOT NULL,
    message text NOT NULL,
    budget text,
    timeline text,
    -- A keyed hash of the network it came from: limits count it, nobody can read it back.
    sender_key text NOT NULL,
    status text NOT NULL CHECK (status IN ('UNCONFIRMED', 'NEW', 'READ', 'ACCEPTED', 'DECLINED', 'SPAM', 'COMPLETED', 'EXPIRED')),
    version int NOT NULL DEFAULT 1,
    created_at timestamptz NOT NULL,
    confirmation_asked_at timestamptz,
    delivered_at timestamptz,
    first_answered_at timestamptz,
    client_completed_at timestamptz,
    creator_completed_at timestamptz,
    completed_at timestamptz,
    -- Declined, spam or expired at.
    closed_at timestamptz,
    updated_at timestamptz NOT NULL,
    CONSTRAINT inquiries_delivered CHECK ((delivered_at IS NULL) = (status IN ('UNCONFIRMED', 'EXPIRED'))),
    CONSTRAINT inquiries_completed CHECK ((status = 'COMPLETED') = (completed_at IS NOT NULL)),
    CONSTRAINT inquiries_both_completed CHECK (completed_at IS NULL OR (client_completed_at IS NOT NULL AND creator_completed_at IS NOT NULL)),
    CONSTRAINT inquiries_lengths CHECK (char_length(client_name) <= 80 AND char_length(client_email) <= 254 AND char_length(subject) <= 120
      AND char_length(message) <= 4000 AND char_length(budget) <= 80 AND char_length(timeline) <= 80),
    -- What never reached anybody keeps no word of whoever wrote it.
    CONSTRAINT inquiries_expired_empty CHECK (status <> 'EXPIRED' OR (client_name = '' AND client_email = '' AND client_email_key = ''
      AND subject = '' AND message = '' AND budget IS NULL AND timeline IS NULL))
  );
  CREATE INDEX inquiries_inbox ON inquiries (creator_id, delivered_at DESC, id DESC) WHERE delivered_at IS NOT NULL;
  CREATE INDEX inquiries_inbox_by_status ON inquiries (creator_id, status, delivered_at DESC, id DESC) WHERE delivered_at IS NOT NULL;
  CREATE INDEX inquiries_delivered_by_client ON inquiries (client_email_key, delivered_at DESC) WHERE delivered_at IS NOT NULL;
  CREATE INDEX inquiries_confirmations ON inquiries (client_email_key, confirmation_asked_at DESC) WHERE confirmation_asked_at IS NOT NULL;
  CREATE INDEX inquiries_of_client ON inquiries (creator_id, client_email_key, created_at DESC);
  CREATE INDEX inquiries_by_sender ON inquiries (sender_key, created_at DESC);
  CREATE INDEX inquiries_by_member ON inquiries (client_user_id, delivered_at DESC) WHERE client_user_id IS NOT NULL;
  CREATE INDEX inquiries_unconfirmed ON inquiries (created_at) WHERE status = 'UNCONFIRMED';`;

/** What is told of how a creator answers: of the last 100 inquiries, spam not counted. @param creator SQL for the id. */
export const statisticsOf = (creator: string): string => `
  SELECT jsonb_build_object(
    'completed', (SELECT count(*)::int FROM inquiries i WHERE i.creator_id = ${creator} AND i.status = 'COMPLETED' AND i.delivered_at IS NOT NULL),
    'responseRate', CASE WHEN count(*) > 0 THEN (100 * count(first_answered_at) / count(*))::int END,
    'medianResponseMinutes', ceil(extract(epoch FROM
      percentile_cont(0.5) WITHIN GROUP (ORDER BY first_answered_at - delivered_at) FILTER (WHERE first_answered_at IS NOT NULL)) / 60)::int)
  FROM (SELECT i.first_answered_at, i.delivered_at FROM inquiries i
         WHERE i.creator_id = ${creator} AND i.delivered_at IS NOT NULL AND i.status <> 'SPAM'
         ORDER BY i.delivered_at DESC, i.id DESC LIMIT 100) AS latest`;

/** Inquiries, the clients whom creators have blocked, and what is told of how creators answer. */
export class CreateInquiries1764000008001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(INQUIRIES);
    await runner.query(`
      CREATE TABLE blocked_clients (
        id uuid PRIMARY KEY,
        creator_id uuid NOT NULL REFERENCES creators (id),
        email_key text NOT NULL,
        user_id uuid REFERENCES users (id),
        name text NOT NULL,
        email text NOT NULL,
        blocked_at timestamptz NOT NULL,
        UNIQUE (creator_id, email_key)
      );
      CREATE INDEX blocked_clients_newest ON blocked_clients (creator_id, blocked_at DESC, id DESC);
    `);
    await runner.query(`CREATE FUNCTION inquiry_statistics(creator uuid) RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS $$${statisticsOf('creator')}$$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION inquiry_statistics; DROP TABLE blocked_clients; DROP TABLE inquiries');
  }
}
