import { Global, Module } from '@nestjs/common';
import { ConfigModule } from '../config/config.module.js';
import { ObjectStorage } from './object-storage.js';
import { StorageConfig } from './storage.config.js';

/** Object storage for everyone. */
@Global()
@Module({ imports: [ConfigModule.for(StorageConfig)], providers: [ObjectStorage], exports: [ObjectStorage] })
export class StorageModule {}
