import { listingSlug } from '@guildhall/contracts';
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

/** Traits, tags by address, and the source of each personality apart from its versions. */
export class ListPersonalities1764000006002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- [{name, value}], in the order in which they are drawn.
      ALTER TABLE personalities ADD COLUMN traits jsonb NOT NULL DEFAULT '[]'
        CHECK (jsonb_typeof(traits) = 'array' AND jsonb_array_length(traits) <= 8);
      -- A page of a category, and the neighbours of a personality in it.
      CREATE INDEX personalities_by_category ON personalities (category, slug)
        WHERE status = 'PUBLISHED' AND moderation_status = 'APPROVED' AND visibility = 'PUBLIC' AND deleted_at IS NULL;
      -- A row for each address that a tag of a personality has. The slug of the personality never changes, so a page of a tag
      -- is a stretch of the primary key.
      CREATE TABLE personality_tags (
        tag text COLLATE "C" NOT NULL CHECK (tag <> ''),
        slug text COLLATE "C" NOT NULL,
        personality_id uuid NOT NULL REFERENCES personalities (id),
        -- As this personality spells it.
        label text NOT NULL,
        PRIMARY KEY (tag, slug)
      );
      CREATE INDEX personality_tags_of ON personality_tags (personality_id);
      -- What a personality was last read from. Versions keep theirs; a change of the card makes none.
      CREATE TABLE personality_sources (
        personality_id uuid PRIMARY KEY REFERENCES personalities (id),
        raw jsonb NOT NULL,
        content_hash text NOT NULL
      );
      INSERT INTO personality_sources (personality_id, raw, content_hash)
        SELECT p.id, v.raw, v.content_hash FROM personalities p
          JOIN personality_versions v ON v.personality_id = p.id AND v.version = p.current_version;
    `);
    await fillTags(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE personality_sources;
      DROP TABLE personality_tags;
      DROP INDEX personalities_by_category;
      ALTER TABLE personalities DROP COLUMN traits;
    `);
  }
}

// PostgreSQL cannot make the slugs: what it takes for a letter depends on its locale.
async function fillTags(runner: QueryRunner): Promise<void> {
  const rows = (await runner.query('SELECT id, slug, tags FROM personalities')) as { id: string; slug: string; tags: string[] }[];
  const tags = rows.flatMap(({ id, slug, tags: labels }) => labels.map((label) => ({ tag: listingSlug(label), slug, personality_id: id, label })));
  await runner.query(
    `INSERT INTO personality_tags (tag, slug, personality_id, label)
     SELECT tag, slug, personality_id, label FROM jsonb_to_recordset($1::jsonb) AS t (tag text, slug text, personality_id uuid, label text)
      WHERE tag <> '' ON CONFLICT DO NOTHING`,
    [JSON.stringify(tags)],
  );
}

/** Personalities by their owner: what goes with somebody who is suspended or banned. */
export class FindOwnedPersonalities1764000014002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX personalities_owner ON personalities (owner_id) WHERE owner_id IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX personalities_owner');
  }
}
