import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register of pages: what stands in the page store under which path. */
export class CreatePages1764000007001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE pages (
        path text PRIMARY KEY,
        -- Fixes the sitemap shard of a page for ever: shard = ordinal / 1000.
        ordinal bigint GENERATED ALWAYS AS IDENTITY,
        -- The creator or personality that the page belongs to, so that its pages are found after it is gone.
        owner_id uuid,
        state text NOT NULL CHECK (state IN ('NEW', 'LIVE', 'GONE', 'REDIRECT')),
        content_hash text,
        location text,
        indexable boolean NOT NULL DEFAULT false,
        -- When the content last changed, not when it was last rendered: this is the sitemap's lastmod.
        modified_at timestamptz NOT NULL,
        rendered_at timestamptz NOT NULL
      );
      CREATE INDEX pages_owner ON pages (owner_id) WHERE owner_id IS NOT NULL;
      CREATE INDEX pages_sitemap ON pages (ordinal) WHERE state = 'LIVE' AND indexable;
      CREATE INDEX pages_rendered ON pages (rendered_at) WHERE state = 'LIVE';
      CREATE TABLE sitemap_dirty (shard integer PRIMARY KEY);
      -- Lists that have to be written again: many changes, one writing.
      CREATE TABLE lists_dirty (path text PRIMARY KEY);
      CREATE TABLE publish_runs (
        id uuid PRIMARY KEY,
        bundle text NOT NULL,
        started_at timestamptz NOT NULL,
        chunks integer,
        done integer NOT NULL DEFAULT 0,
        pages integer NOT NULL DEFAULT 0,
        finished_at timestamptz
      );
      CREATE TABLE publish_chunks (
        event_id uuid PRIMARY KEY,
        run_id uuid NOT NULL REFERENCES publish_runs (id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE publish_chunks; DROP TABLE publish_runs; DROP TABLE lists_dirty; DROP TABLE sitemap_dirty; DROP TABLE pages');
  }
}

/** What a page says, apart from how this build of the site says it: without it, every build would move every lastmod. */
export class TellContentFromMarkup1764000014003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pages ADD COLUMN model_hash text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pages DROP COLUMN model_hash');
  }
}
