import { Module } from '@nestjs/common';
import { ConfigModule } from '../../platform/config/config.module.js';
import { ModelsConfig } from './models.config.js';
import { ProbeKey } from './probe/probe-key.js';

/** The one gateway to language models, and what its calls cost. */
@Module({ imports: [ConfigModule.for(ModelsConfig)], providers: [ProbeKey], exports: [ProbeKey] })
export class ModelsModule {}
