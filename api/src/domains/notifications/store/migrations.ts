import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of each mail; who it went to is not kept. */
export class CreateMails1764000011001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mails (
        -- The message id: made of event and letter, so a second run finds the first.
        id uuid PRIMARY KEY,
        kind text NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('SENT', 'REFUSED')),
        -- What the provider calls it; its events name it.
        provider_id text,
        -- Status of the refusal.
        refused_with int,
        at timestamptz NOT NULL,
        CONSTRAINT mails_refused CHECK ((outcome = 'REFUSED') = (refused_with IS NOT NULL))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE mails');
  }
}
