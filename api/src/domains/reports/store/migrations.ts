import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people report, and the secrets that keep those without an account unknown. */
export class CreateReports1764000017001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The secret of a day's hashes. It goes when the day is over: from then on they lead back to nobody.
      CREATE TABLE report_salts (day date PRIMARY KEY, salt bytea NOT NULL CHECK (length(salt) = 32));
      CREATE TABLE reports (
        id uuid PRIMARY KEY,
        target_type text NOT NULL CHECK (target_type IN ('ITEM', 'REVIEW', 'PROFILE', 'PERSONALITY')),
        target_id uuid NOT NULL,
        reason text NOT NULL CHECK (reason IN ('SPAM', 'STOLEN_WORK', 'SEXUAL', 'HATE', 'IMPERSONATION', 'ILLEGAL', 'OTHER')),
        details text NOT NULL DEFAULT '' CHECK (char_length(details) <= 1000),
        email text CHECK (char_length(email) <= 254),
        -- Who reported, for moderators alone: a member, or a network as its day knows it.
        reporter_id uuid REFERENCES users (id),
        network bytea CHECK (length(network) = 12),
        status text NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'UPHELD', 'DISMISSED')),
        created_at timestamptz NOT NULL,
        closed_at timestamptz,
        CONSTRAINT reports_reporter CHECK ((reporter_id IS NULL) <> (network IS NULL)),
        CONSTRAINT reports_closed CHECK ((status = 'OPEN') = (closed_at IS NULL))
      );
      CREATE INDEX reports_queue ON reports (created_at, id) WHERE status = 'OPEN';
      CREATE UNIQUE INDEX reports_once_by_member ON reports (target_id, reporter_id) WHERE status = 'OPEN' AND reporter_id IS NOT NULL;
      CREATE UNIQUE INDEX reports_once_by_network ON reports (target_id, network) WHERE status = 'OPEN' AND network IS NOT NULL;
      CREATE INDEX reports_by_member ON reports (reporter_id, created_at) WHERE reporter_id IS NOT NULL;
      CREATE INDEX reports_by_network ON reports (network, created_at) WHERE network IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE reports; DROP TABLE report_salts');
  }
}
