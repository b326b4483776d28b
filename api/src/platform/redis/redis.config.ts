import { Matches } from 'class-validator';
import { Env } from '../config/env.js';

/** Where Redis is. */
export class RedisConfig {
  @Env('REDIS_URL', { about: 'Redis 7 or newer (or Valkey), with `maxmemory-policy noeviction` and an append-only file.', secret: true })
  @Matches(/^rediss?:\/\//, { message: 'REDIS_URL must begin with redis:// or rediss://' })
  readonly url!: string;
}
