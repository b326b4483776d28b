import { Module } from '@nestjs/common';
import { VisitsModule } from './ranking.module.js';

/** Browsing, searching and ranking of creators. */
@Module({ imports: [VisitsModule] })
export class MarketplaceModule {}
