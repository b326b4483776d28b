import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Personalities and their versions, which nothing can change afterwards. */
export class CreatePersonalities1764000006001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE personalities (
        id uuid PRIMARY KEY,
        -- Sorted byte by byte: the keyset cursor of the catalogue compares slugs, whatever the locale of the server.
        slug text COLLATE "C" NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,78}[a-z0-9])?$'),
        source text NOT NULL CHECK (source IN ('lobe', 'demo')),
        source_identifier text,
        author text,
        name text NOT NULL,
        description text NOT NULL,
        category text NOT NULL,
        tags text[] NOT NULL DEFAULT '{}',
        language text,
        status text NOT NULL CHECK (status IN ('DRAFT', 'REVIEW', 'PUBLISHED', 'ARCHIVED')),
        visibility text NOT NULL CHECK (visibility IN ('PUBLIC', 'PRIVATE')),
        moderation_status text NOT NULL CHECK (moderation_status IN ('PENDING', 'APPROVED', 'REJECTED', 'FLAGGED', 'REMOVED')),
        owner_id uuid REFERENCES users (id),
        current_version integer NOT NULL CHECK (current_version >= 1),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        published_at timestamptz,
        deleted_at timestamptz,
        UNIQUE (source, source_identifier)
      );
      -- The catalogue: holds what is_public lets through, in the order of the list.
      CREATE INDEX personalities_listed ON personalities (slug)
        WHERE status = 'PUBLISHED' AND moderation_status = 'APPROVED' AND visibility = 'PUBLIC' AND deleted_at IS NULL;
      CREATE TABLE personality_versions (
        personality_id uuid NOT NULL REFERENCES personalities (id),
        version integer NOT NULL CHECK (version >= 1),
        system_prompt text NOT NULL,
        opening_message text,
        opening_questions text[] NOT NULL DEFAULT '{}',
        examples jsonb NOT NULL,
        raw jsonb NOT NULL,
        content_hash text NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (personality_id, version)
      );
      -- Deferred: a personality and its first version arrive in one transaction and name each other.
      ALTER TABLE personalities ADD CONSTRAINT personalities_current_version
        FOREIGN KEY (id, current_version) REFERENCES personality_versions (personality_id, version) DEFERRABLE INITIALLY DEFERRED;
      CREATE FUNCTION refuse_personality_version_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'versions of personalities are never changed or removed' USING ERRCODE = 'restrict_violation';
      END $$;
      CREATE TRIGGER personality_versions_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON personality_versions
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_personality_version_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE personalities DROP CONSTRAINT personalities_current_version;
      DROP TABLE personality_versions;
      DROP TABLE personalities;
      DROP FUNCTION refuse_personality_version_change();
    `);
  }
}
