/**
 * Reserves what a call may cost in one round trip. A function and not a statement: what is read after the lock must be read in a snapshot
 * taken after the lock, and one statement has one snapshot.
 *
 * Spent and reserved are read by one statement, because settling moves an amount from one to the other without taking the lock.
 */
export const createReserveModelCall = `
  CREATE FUNCTION reserve_model_call(
    call uuid, payer uuid, owner uuid, at_provider text, of_model text, for_purpose text,
    prompt_tokens integer, amount bigint, started timestamptz, expires timestamptz, most_at_once integer
  ) RETURNS text LANGUAGE plpgsql AS $$
    DECLARE
      budget bigint;
      spent numeric;
      reserved numeric;
      under_way integer;
      month date := date_trunc('month', started AT TIME ZONE 'UTC')::date;
    BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('models.key:' || payer::text, 0));
      SELECT monthly_budget_nano INTO budget FROM api_keys WHERE id = payer AND user_id = owner AND provider = at_provider;
      IF NOT FOUND THEN RETURN 'KEY_GONE'; END IF;
      IF budget IS NOT NULL AND amount IS NULL THEN RETURN 'UNPRICED_WITH_BUDGET'; END IF;
      SELECT (SELECT coalesce(sum(cost_nano), 0) FROM model_usage_days WHERE key_id = payer AND day >= month AND day < month + interval '1 month'),
             coalesce(sum(amount_nano), 0), count(*) FILTER (WHERE expires_at > started)
        INTO spent, reserved, under_way FROM key_reservations WHERE key_id = payer;
      IF spent + amount > budget THEN RETURN 'BUDGET_SPENT'; END IF;
      IF spent + reserved + amount > budget THEN RETURN 'BUDGET_HELD'; END IF;
      IF under_way >= most_at_once THEN RETURN 'TOO_MANY_CALLS'; END IF;
      INSERT INTO key_reservations (id, key_id, user_id, provider, model, purpose, input_tokens, amount_nano, started_at, expires_at)
      VALUES (call, payer, owner, at_provider, of_model, for_purpose, prompt_tokens, amount, started, expires);
      RETURN 'RESERVED';
    END
  $$;`;
