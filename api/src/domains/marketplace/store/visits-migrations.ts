import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has visited profiles: of today as hashes, of the days before as numbers. */
export class CreateVisits1764000010101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The secret of a day's hashes. It goes when the day is over: from then on they lead back to nobody.
      CREATE TABLE visit_salts (day date PRIMARY KEY, salt bytea NOT NULL CHECK (length(salt) = 32));
      CREATE TABLE profile_visits (
        creator_id uuid NOT NULL REFERENCES creators (id),
        day date NOT NULL,
        household bytea NOT NULL,
        visitor bytea NOT NULL,
        -- In this order, so that the visitors of one household are found by it.
        PRIMARY KEY (creator_id, day, household, visitor)
      );
      CREATE INDEX profile_visits_by_day ON profile_visits (day);
      CREATE TABLE visit_days (
        creator_id uuid NOT NULL REFERENCES creators (id),
        day date NOT NULL,
        visitors integer NOT NULL CHECK (visitors > 0),
        PRIMARY KEY (creator_id, day)
      ) WITH (fillfactor = 80);
      CREATE INDEX visit_days_by_day ON visit_days (day);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE visit_days; DROP TABLE profile_visits; DROP TABLE visit_salts');
  }
}
