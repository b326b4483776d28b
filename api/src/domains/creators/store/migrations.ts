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

/** Rates, links, contact and the time of the last change of name. */
export class AddProfileDetails1764000002002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE creators
        ADD COLUMN hourly_rate_minor integer CHECK (hourly_rate_minor BETWEEN 1 AND 99999999),
        ADD COLUMN project_rate_minor integer CHECK (project_rate_minor BETWEEN 1 AND 99999999),
        ADD COLUMN currency text CHECK (currency ~ '^[A-Z]{3}$'),
        ADD COLUMN link_x text CHECK (${isLink('link_x')}),
        ADD COLUMN link_instagram text CHECK (${isLink('link_instagram')}),
        ADD COLUMN link_linkedin text CHECK (${isLink('link_linkedin')}),
        ADD COLUMN link_website text CHECK (${isLink('link_website')}),
        ADD COLUMN contact_email text CHECK (contact_email ~ '^[^@[:space:]]+@[^@[:space:]]+$' AND char_length(contact_email) <= 254),
        ADD COLUMN contact_email_visible boolean NOT NULL DEFAULT false,
        -- NULL until the first change: the name that came with the profile does not count.
        ADD COLUMN username_changed_at timestamptz,
        -- An amount without a currency says nothing.
        ADD CONSTRAINT creators_rates_currency CHECK ((currency IS NULL) = (hourly_rate_minor IS NULL AND project_rate_minor IS NULL));
      CREATE INDEX creator_usernames_creator ON creator_usernames (creator_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX creator_usernames_creator;
      ALTER TABLE creators
        DROP CONSTRAINT creators_rates_currency,
        DROP COLUMN hourly_rate_minor, DROP COLUMN project_rate_minor, DROP COLUMN currency,
        DROP COLUMN link_x, DROP COLUMN link_instagram, DROP COLUMN link_linkedin, DROP COLUMN link_website,
        DROP COLUMN contact_email, DROP COLUMN contact_email_visible, DROP COLUMN username_changed_at;
    `);
  }
}

// A user name before the host disguises where a link leads.
function isLink(column: string): string {
  return `${column} ~ '^https://[^/?#@[:space:]]+([/?#]|$)' AND char_length(${column}) <= 2048`;
}

/** Avatars and banners. Runs after the images exist, and after the functions that tell who sees an image and whether anything wants it. */
export class AddProfileImages1764000004003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE creators
        ADD COLUMN avatar_image_id uuid REFERENCES images (id),
        ADD COLUMN banner_image_id uuid REFERENCES images (id);
      CREATE INDEX creators_avatar ON creators (avatar_image_id) WHERE avatar_image_id IS NOT NULL;
      CREATE INDEX creators_banner ON creators (banner_image_id) WHERE banner_image_id IS NOT NULL;
    `);
    await runner.query(imageIsPublic(`OR ${shownByProfile}`));
    await runner.query(imageIsUsed(`OR ${wantedByProfile}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(imageIsUsed(''));
    await runner.query(imageIsPublic(''));
    await runner.query('ALTER TABLE creators DROP COLUMN avatar_image_id, DROP COLUMN banner_image_id');
  }
}

const shownByProfile = `EXISTS (
  SELECT 1 FROM creators c JOIN users cu ON cu.id = c.id
   WHERE (c.avatar_image_id = wanted OR c.banner_image_id = wanted)
     AND is_public('APPROVED', 'PUBLIC', c.deleted_at, cu.suspended_until, cu.banned_at))`;

const wantedByProfile = `EXISTS (
  SELECT 1 FROM creators c WHERE (c.avatar_image_id = wanted OR c.banner_image_id = wanted) AND c.deleted_at IS NULL)`;

// Whether everybody may see an image: some public item of a public creator shows it, or whatever `more` says.
function imageIsPublic(more: string): string {
  return `
    CREATE OR REPLACE FUNCTION image_is_public(wanted uuid) RETURNS boolean
    LANGUAGE sql STABLE AS $$
      SELECT EXISTS (
        SELECT 1 FROM portfolio_item_images l
          JOIN portfolio_items i ON i.id = l.item_id
          JOIN creators c ON c.id = i.creator_id
          JOIN users cu ON cu.id = c.id
         WHERE l.image_id = wanted
           AND is_public(i.status, i.visibility, i.deleted_at, cu.suspended_until, cu.banned_at)
           AND is_public('APPROVED', 'PUBLIC', c.deleted_at, cu.suspended_until, cu.banned_at)) ${more}
    $$`;
}

// Whether something still wants an image: an item that is not deleted, what waits for a decision, a draft, or whatever `more` says.
function imageIsUsed(more: string): string {
  return `
    CREATE OR REPLACE FUNCTION image_is_used(wanted uuid) RETURNS boolean
    LANGUAGE sql STABLE AS $$
      SELECT EXISTS (SELECT 1 FROM portfolio_item_images l JOIN portfolio_items i ON i.id = l.item_id WHERE l.image_id = wanted AND i.deleted_at IS NULL)
          OR EXISTS (SELECT 1 FROM portfolio_submissions s
                      WHERE s.status = 'PENDING' AND s.content -> 'images' @> jsonb_build_array(jsonb_build_object('imageId', wanted)))
          OR EXISTS (SELECT 1 FROM portfolio_drafts d WHERE d.content -> 'images' @> jsonb_build_array(jsonb_build_object('imageId', wanted)))
          ${more}
    $$`;
}
