import { Module } from '@nestjs/common';

/** The one gateway to language models, and what its calls cost. */
@Module({})
export class ModelsModule {}
