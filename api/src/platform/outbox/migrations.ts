import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outbox: one row an event, kept until every handler has recorded it. */
export class CreateOutbox1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox_events (
        id uuid PRIMARY KEY,
        position bigint GENERATED ALWAYS AS IDENTITY,
        type text NOT NULL,
        payload jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        -- Handlers that have yet to record the event; NULL until the relay has seen it.
        waiting text[],
        hand_overs integer NOT NULL DEFAULT 0,
        next_hand_over_at timestamptz,
        done_at timestamptz,
        last_error text
      );
      -- The relay's look every 100 ms reads this index alone: it holds only what is not done.
      CREATE INDEX outbox_events_open ON outbox_events (next_hand_over_at NULLS FIRST, position) WHERE done_at IS NULL;
      CREATE INDEX outbox_events_done ON outbox_events (done_at) WHERE done_at IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox_events');
  }
}
