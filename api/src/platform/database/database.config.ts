import { IsInt, Max, Min, Matches } from 'class-validator';
import { Env } from '../config/env.js';

/** Where PostgreSQL is. */
export class DatabaseConfig {
  @Env('DATABASE_URL', { about: 'PostgreSQL 16 or newer, `postgres://user:password@host:port/database`.', secret: true })
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL must begin with postgres://' })
  readonly url!: string;

  @Env('DATABASE_POOL', { about: 'Connections that one process keeps open at the most.', fallback: '10' })
  @IsInt()
  @Min(2)
  @Max(200)
  readonly poolSize!: number;
}
