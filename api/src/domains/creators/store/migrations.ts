import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Creators, and every name that one of them has ever had. */
export class CreateCreators1764000002001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Names are never given to somebody else, not even after their owner is gone: so no reference, and no row leaves.
      CREATE TABLE creator_usernames (
        username text PRIMARY KEY CHECK (username ~ '^[a-z0-9]+(-[a-z0-9]+)*$' AND char_length(username) BETWEEN 3 AND 30),
        creator_id uuid NOT NULL,
        taken_at timestamptz NOT NULL
      );
      CREATE TABLE creators (
        id uuid PRIMARY KEY REFERENCES users (id),
        -- The present one of the names above.
        username text NOT NULL UNIQUE REFERENCES creator_usernames (username),
        display_name text NOT NULL CHECK (char_length(display_name) BETWEEN 2 AND 60),
        bio text NOT NULL DEFAULT '' CHECK (char_length(bio) <= 2000),
        skills text[] NOT NULL DEFAULT '{}' CHECK (cardinality(skills) <= 15),
        availability text NOT NULL DEFAULT 'AVAILABLE' CHECK (availability IN ('AVAILABLE', 'LIMITED', 'UNAVAILABLE')),
        version integer NOT NULL DEFAULT 1 CHECK (version > 0),
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        deleted_at timestamptz
      );
      CREATE INDEX creators_newest ON creators (created_at DESC, id DESC) WHERE deleted_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE creators; DROP TABLE creator_usernames');
  }
}
