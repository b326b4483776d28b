import type { MigrationInterface } from 'typeorm';
import { CreateOutbox1764000000001 } from './platform/outbox/migrations.js';
import { CreateEncryptionCanaries1764000000002 } from './platform/crypto/migrations.js';
import { CreateScheduleTicks1764000000003 } from './platform/schedules/migrations.js';
import { CreateIdentity1764000001001 } from './domains/identity/store/migrations.js';
import { CreatePages1764000007001 } from './domains/publishing/store/migrations.js';

/** Every migration, in the order of the time in its name. */
export const migrations: (new () => MigrationInterface)[] = [
  CreateOutbox1764000000001,
  CreateEncryptionCanaries1764000000002,
  CreateScheduleTicks1764000000003,
  CreateIdentity1764000001001,
  CreatePages1764000007001,
];
