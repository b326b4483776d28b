import { Global, Module } from '@nestjs/common';
import { Cache } from './cache.js';

/** The cache for everyone. */
@Global()
@Module({ providers: [Cache], exports: [Cache] })
export class CacheModule {}
