import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sealed keys of model providers, and the tests that a member has used. */
export class CreateApiKeys1764000016001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_keys (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        provider text NOT NULL CHECK (provider IN ('OPENAI', 'ANTHROPIC', 'GOOGLE', 'HUGGINGFACE')),
        -- Sealed by the envelope cipher: the wrapped data key of the row, and the value under it.
        wrapped_key text NOT NULL,
        sealed_value text NOT NULL,
        -- Stored apart, so that showing it opens nothing; none for keys shorter than 12 characters.
        last_four text CHECK (char_length(last_four) = 4),
        status text NOT NULL CHECK (status IN ('UNVERIFIED', 'ACTIVE', 'LIMITED', 'EXHAUSTED', 'INVALID')),
        tested_at timestamptz,
        -- Billionths of a US dollar in a UTC calendar month; null is no limit.
        monthly_budget_nano bigint CHECK (monthly_budget_nano > 0),
        -- The trouble that its owner has been told of; null when there is none. Told again only after it passed.
        told_problem text CHECK (told_problem IN ('KEY_REFUSED', 'QUOTA_EXHAUSTED', 'UNREADABLE')),
        -- Counts the values: what was found out about an older one is not noted.
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        -- When the value came: what is found out about it and its budget leave this alone.
        updated_at timestamptz NOT NULL,
        UNIQUE (user_id, provider)
      );
      -- Which key-encryption keys are still needed.
      CREATE INDEX api_keys_by_wrapping_key ON api_keys (split_part(wrapped_key, '.', 2), id);

      CREATE TABLE api_key_tests (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        at timestamptz NOT NULL
      );
      CREATE INDEX api_key_tests_by_user ON api_key_tests (user_id, at DESC);

      -- When a key was last used.
      CREATE INDEX model_calls_by_key ON model_calls (key_id, started_at DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX model_calls_by_key; DROP TABLE api_key_tests, api_keys');
  }
}
