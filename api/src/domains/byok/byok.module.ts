import { Module } from '@nestjs/common';
import { ModelsModule } from '../models/index.js';

/** Bring your own key: sealed keys of model providers. */
@Module({ imports: [ModelsModule] })
export class ByokModule {}
