import { Module } from '@nestjs/common';
import { MarketplaceResolver } from './graphql/marketplace.resolver.js';
import './marketplace.events.js';
import { FillListings } from './jobs/fill-listings.js';
import { IndexListing } from './jobs/index-listing.handler.js';
import { CreatorsController } from './rest/creators.controller.js';
import { RankingJobsModule, RankingModule, VisitsModule } from './ranking.module.js';
import { BrowseCreators } from './store/browse-creators.js';
import { ListingsTable } from './store/listings-table.js';
import { OwnScores } from './store/own-scores.js';
import { IndexListings } from './use-cases/index-listings.js';
import { ListCreators } from './use-cases/list-creators.js';
import { ReadOwnScores } from './use-cases/read-own-scores.js';

/** Browsing, searching and ranking of creators. */
@Module({
  imports: [VisitsModule, RankingModule],
  controllers: [CreatorsController],
  providers: [BrowseCreators, ListingsTable, IndexListings, ListCreators, MarketplaceResolver, OwnScores, ReadOwnScores],
  exports: [BrowseCreators, ListingsTable, IndexListings, ListCreators],
})
export class MarketplaceModule {}

/** What the worker does for lists: keeping the read model, and its order. */
@Module({ imports: [MarketplaceModule, RankingJobsModule], providers: [IndexListing, FillListings] })
export class MarketplaceIndexingModule {}
