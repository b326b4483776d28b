import { Global, Module } from '@nestjs/common';
import { ThrottlerModule } from '@nestjs/throttler';
import { ConfigModule } from '../config/config.module.js';
import { Redis } from '../redis/redis.js';
import { ClientAddress } from './client-address.js';
import { LimitsConfig } from './limits.config.js';
import { RedisThrottlerStorage } from './redis-throttler-storage.js';

/** The general limit: requests a minute and operation. */
const PER_MINUTE = 300;

/** Flood limits and the client's address. */
@Global()
@Module({
  imports: [
    ConfigModule.for(LimitsConfig),
    ThrottlerModule.forRootAsync({
      inject: [Redis],
      useFactory: (redis: Redis) => ({
        throttlers: [{ name: 'default', ttl: 60_000, limit: PER_MINUTE }],
        storage: new RedisThrottlerStorage(redis),
        setHeaders: false,
      }),
    }),
  ],
  providers: [{ provide: ClientAddress, inject: [LimitsConfig], useFactory: (config: LimitsConfig) => new ClientAddress(config.trustedProxies) }],
  exports: [ClientAddress, ThrottlerModule],
})
export class LimitsModule {}
