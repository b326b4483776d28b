import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConfigModule } from '../config/config.module.js';
import { OutboxWriter } from '../outbox/outbox-writer.js';
import { Database } from './database.js';
import { DatabaseConfig } from './database.config.js';
import { dataSourceOptions } from './data-source.js';

/** PostgreSQL for everyone. Entities register themselves through `TypeOrmModule.forFeature` in their domain. */
@Global()
@Module({
  imports: [
    ConfigModule.for(DatabaseConfig),
    TypeOrmModule.forRootAsync({
      inject: [DatabaseConfig],
      useFactory: (config: DatabaseConfig) => ({ ...dataSourceOptions(config), autoLoadEntities: true, retryAttempts: 3 }),
    }),
  ],
  providers: [Database, OutboxWriter],
  exports: [Database, OutboxWriter],
})
export class DatabaseModule {}
