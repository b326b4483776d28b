import { Global, Module } from '@nestjs/common';
import { CacheModule } from './cache/cache.module.js';
import { ClockModule } from './clock/clock.module.js';
import { ConfigModule } from './config/config.module.js';
import { CryptoModule } from './crypto/crypto.module.js';
import { DatabaseModule } from './database/database.module.js';
import { CdnConfig } from './http/cdn.config.js';
import { FormsModule } from './http/forms.module.js';
import { HttpConfig } from './http/http.config.js';
import { LimitsModule } from './limits/limits.module.js';
import { ObservabilityModule } from './observability/observability.module.js';
import { PolicyModule } from './policy/policy.module.js';
import { RedisModule } from './redis/redis.module.js';
import { SessionsModule } from './sessions/sessions.module.js';
import { StorageModule } from './storage/storage.module.js';

/** What every process stands on. */
@Global()
@Module({
  imports: [
    ConfigModule.for(HttpConfig, CdnConfig),
    ClockModule,
    RedisModule,
    DatabaseModule,
    CryptoModule,
    StorageModule,
    CacheModule,
    LimitsModule,
    SessionsModule,
    FormsModule,
    PolicyModule,
    ObservabilityModule,
  ],
})
export class PlatformModule {}
