import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The last tick of each schedule that some replica has claimed. */
export class CreateScheduleTicks1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE schedule_ticks (name text PRIMARY KEY, tick timestamptz NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE schedule_ticks');
  }
}
