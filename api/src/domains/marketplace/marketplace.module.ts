import { Module } from '@nestjs/common';

/** Browsing, searching and ranking of creators. */
@Module({})
export class MarketplaceModule {}
