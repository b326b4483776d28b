import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Users, their grants at Discord, and the one predicate that says what is public. */
export class CreateIdentity1764000001001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE users (
        id uuid PRIMARY KEY,
        discord_id text NOT NULL UNIQUE,
        discord_username text NOT NULL,
        name text NOT NULL,
        email text,
        email_verified boolean NOT NULL DEFAULT false,
        role text NOT NULL DEFAULT 'MEMBER' CHECK (role IN ('MEMBER', 'MODERATOR', 'ADMIN', 'OWNER')),
        suspended_until timestamptz,
        banned_at timestamptz,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX users_discord_username ON users (discord_username);

      CREATE TABLE oauth_grants (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id),
        provider text NOT NULL CHECK (provider IN ('discord')),
        -- Sealed by the envelope cipher: the wrapped data key of the row, and the two tokens under it.
        wrapped_key text NOT NULL,
        access_token text NOT NULL,
        refresh_token text NOT NULL,
        scope text NOT NULL,
        expires_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        -- Signed out everywhere at: the tokens are used no more and wait to be revoked. A new sign-in clears it.
        revocation_asked_at timestamptz,
        UNIQUE (user_id, provider)
      );

      -- What is public, for pages, search, feed, sitemap, media and API alike. A single SELECT, so that the planner
      -- inlines it and indexes on its columns serve.
      CREATE FUNCTION is_public(status text, visibility text, deleted_at timestamptz, suspended_until timestamptz, banned_at timestamptz)
        RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
          SELECT status = 'APPROVED' AND visibility = 'PUBLIC' AND deleted_at IS NULL AND banned_at IS NULL
             AND (suspended_until IS NULL OR suspended_until <= now())
        $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION is_public; DROP TABLE oauth_grants; DROP TABLE users');
  }
}

/** Suspensions by their end, for the look at those that are over. */
export class FindEndedSuspensions1764000014001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX users_end_of_suspension ON users (suspended_until) WHERE suspended_until IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX users_end_of_suspension');
  }
}

/** Grants by the key that they are sealed under, to know which keys are still needed. */
export class FindGrantsByKey1764000016002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX oauth_grants_by_wrapping_key ON oauth_grants (split_part(wrapped_key, '.', 2), id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX oauth_grants_by_wrapping_key');
  }
}
