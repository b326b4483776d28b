import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log of what moderators have done. */
export class CreateModerationLog1764000005001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE moderation_log (
        id uuid PRIMARY KEY,
        position bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
        at timestamptz NOT NULL,
        actor_id uuid NOT NULL REFERENCES users (id),
        action text NOT NULL CHECK (action IN ('APPROVE', 'REJECT')),
        subject_kind text NOT NULL CHECK (subject_kind IN ('ITEM', 'REVISION')),
        -- The submission that was decided.
        subject_id uuid NOT NULL,
        subject_owner_id uuid NOT NULL,
        reason text CHECK (char_length(reason) BETWEEN 3 AND 2000),
        detail jsonb NOT NULL DEFAULT '{}',
        CONSTRAINT moderation_log_reason CHECK (action <> 'REJECT' OR reason IS NOT NULL),
        CONSTRAINT moderation_log_not_own CHECK (actor_id <> subject_owner_id)
      );
      CREATE INDEX moderation_log_subject ON moderation_log (subject_id);
      CREATE INDEX moderation_log_owner ON moderation_log (subject_owner_id, position);

      CREATE FUNCTION moderation_log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'moderation_log is append-only' USING ERRCODE = 'restrict_violation';
        END
      $$;
      CREATE TRIGGER moderation_log_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON moderation_log
        FOR EACH STATEMENT EXECUTE FUNCTION moderation_log_is_append_only();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE moderation_log; DROP FUNCTION moderation_log_is_append_only()');
  }
}
