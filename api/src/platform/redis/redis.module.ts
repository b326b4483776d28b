import { Global, Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module.js';
import { Redis } from './redis.js';
import { RedisConfig } from './redis.config.js';

/** Redis for everyone. */
@Global()
@Module({ imports: [ConfigModule.for(RedisConfig)], providers: [Redis], exports: [Redis] })
export class RedisModule {}
