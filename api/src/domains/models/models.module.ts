import { Module } from '@nestjs/common';
import { ConfigModule } from '../../platform/config/config.module.js';
import { ModelsConfig } from './models.config.js';

/** The one gateway to language models, and what its calls cost. */
@Module({ imports: [ConfigModule.for(ModelsConfig)] })
export class ModelsModule {}
