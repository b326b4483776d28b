import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createReserveModelCall } from './reserve-model-call.js';

/** The ledger of calls to models, what is set aside for those under way, and the sums of each day. */
export class CreateModelCalls1764000015001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Append-only: one row a call, written when it ended. No reference to the key, which it outlives.
      CREATE TABLE model_calls (
        id uuid PRIMARY KEY,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        key_id uuid NOT NULL,
        provider text NOT NULL CHECK (provider IN ('OPENAI', 'ANTHROPIC', 'GOOGLE', 'HUGGINGFACE')),
        model text NOT NULL CHECK (char_length(model) BETWEEN 1 AND 200),
        purpose text NOT NULL CHECK (purpose IN ('TRY_OUT', 'PREVIEW', 'AGENT')),
        outcome text NOT NULL CHECK (outcome IN ('COMPLETED', 'CANCELLED', 'FAILED', 'LOST')),
        basis text NOT NULL CHECK (basis IN ('MEASURED', 'ESTIMATED', 'UNKNOWN')),
        -- All of the prompt, cached tokens included; all of the answer, reasoning included.
        input_tokens integer NOT NULL CHECK (input_tokens >= 0),
        cached_tokens integer NOT NULL CHECK (cached_tokens BETWEEN 0 AND input_tokens),
        output_tokens integer NOT NULL CHECK (output_tokens >= 0),
        reasoning_tokens integer NOT NULL CHECK (reasoning_tokens BETWEEN 0 AND output_tokens),
        -- Billionths of a US dollar; null where no price is known.
        cost_nano bigint CHECK (cost_nano >= 0),
        started_at timestamptz NOT NULL,
        finished_at timestamptz NOT NULL
      );
      CREATE INDEX model_calls_by_user ON model_calls (user_id, started_at DESC, id DESC);

      -- What calls under way may cost at most: counted against the budget until the ledger has their row.
      CREATE TABLE key_reservations (
        id uuid PRIMARY KEY,
        key_id uuid NOT NULL,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        provider text NOT NULL,
        model text NOT NULL,
        purpose text NOT NULL,
        input_tokens integer NOT NULL CHECK (input_tokens >= 0),
        amount_nano bigint CHECK (amount_nano >= 0),
        started_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX key_reservations_by_key ON key_reservations (key_id);
      CREATE INDEX key_reservations_by_end ON key_reservations (expires_at);
    `);
    await runner.query(sums);
    await runner.query(createReserveModelCall);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE model_usage_days, key_reservations, model_calls; DROP FUNCTION sum_model_calls, reserve_model_call');
  }
}

const sums = `
  -- The ledger summed by UTC day, kept by a trigger: a screen reads these, whatever the number of calls.
  CREATE TABLE model_usage_days (
    user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    day date NOT NULL,
    key_id uuid NOT NULL,
    provider text NOT NULL,
    model text NOT NULL,
    purpose text NOT NULL,
    calls integer NOT NULL,
    estimated_calls integer NOT NULL,
    unknown_calls integer NOT NULL,
    unpriced_calls integer NOT NULL,
    input_tokens bigint NOT NULL,
    cached_tokens bigint NOT NULL,
    output_tokens bigint NOT NULL,
    reasoning_tokens bigint NOT NULL,
    cost_nano bigint NOT NULL,
    PRIMARY KEY (user_id, day, key_id, provider, model, purpose)
  );
  CREATE INDEX model_usage_days_by_key ON model_usage_days (key_id, day) INCLUDE (cost_nano);

  CREATE FUNCTION sum_model_calls() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO model_usage_days AS sums
      SELECT user_id, (started_at AT TIME ZONE 'UTC')::date, key_id, provider, model, purpose, count(*),
             count(*) FILTER (WHERE basis = 'ESTIMATED'), count(*) FILTER (WHERE basis = 'UNKNOWN'), count(*) FILTER (WHERE cost_nano IS NULL),
             sum(input_tokens), sum(cached_tokens), sum(output_tokens), sum(reasoning_tokens), coalesce(sum(cost_nano), 0)
        FROM added GROUP BY 1, 2, 3, 4, 5, 6
       -- In one order everywhere: two transactions that add to the same rows must not wait for each other.
       ORDER BY 1, 2, 3, 4, 5, 6
          ON CONFLICT (user_id, day, key_id, provider, model, purpose) DO UPDATE
         SET calls = sums.calls + excluded.calls, estimated_calls = sums.estimated_calls + excluded.estimated_calls,
             unknown_calls = sums.unknown_calls + excluded.unknown_calls, unpriced_calls = sums.unpriced_calls + excluded.unpriced_calls,
             input_tokens = sums.input_tokens + excluded.input_tokens, cached_tokens = sums.cached_tokens + excluded.cached_tokens,
             output_tokens = sums.output_tokens + excluded.output_tokens, reasoning_tokens = sums.reasoning_tokens + excluded.reasoning_tokens,
             cost_nano = sums.cost_nano + excluded.cost_nano;
      RETURN NULL;
    END
  $$;
  CREATE TRIGGER model_calls_are_summed AFTER INSERT ON model_calls REFERENCING NEW TABLE AS added
    FOR EACH STATEMENT EXECUTE FUNCTION sum_model_calls();`;
