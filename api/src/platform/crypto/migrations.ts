import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A known text sealed under each key, to notice a wrong key at start. */
export class CreateEncryptionCanaries1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE encryption_canaries (key_id text PRIMARY KEY, sealed text NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE encryption_canaries');
  }
}
