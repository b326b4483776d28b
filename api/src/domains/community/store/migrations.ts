import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of communities elsewhere, counts of this one, and who asked for new figures. */
export class CreateCommunity1764000012001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- By name as well: the figures of another community than the configured one are nobody's.
      CREATE TABLE platform_figures (
        platform text NOT NULL CHECK (platform IN ('DISCORD', 'REDDIT', 'GITHUB', 'HUGGINGFACE')),
        key text NOT NULL,
        members integer CHECK (members >= 0),
        active integer CHECK (active >= 0),
        recent_events integer CHECK (recent_events >= 0),
        as_of timestamptz,
        attempted_at timestamptz NOT NULL,
        failing boolean NOT NULL,
        PRIMARY KEY (platform, key),
        CONSTRAINT platform_figures_known CHECK ((members IS NULL) = (as_of IS NULL))
      );
      -- What the pages say of this community: one row.
      CREATE TABLE community_counts (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        figures jsonb NOT NULL,
        counted_at timestamptz NOT NULL
      );
      CREATE TABLE community_refreshes (
        id uuid PRIMARY KEY,
        at timestamptz NOT NULL,
        actor_id uuid NOT NULL REFERENCES users (id),
        idempotency_key text NOT NULL CHECK (char_length(idempotency_key) BETWEEN 8 AND 100),
        UNIQUE (actor_id, idempotency_key)
      );
      CREATE FUNCTION community_refreshes_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'community_refreshes is append-only' USING ERRCODE = 'restrict_violation';
        END
      $$;
      CREATE TRIGGER community_refreshes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON community_refreshes
        FOR EACH STATEMENT EXECUTE FUNCTION community_refreshes_is_append_only();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE community_refreshes, community_counts, platform_figures;
      DROP FUNCTION community_refreshes_is_append_only`);
  }
}
