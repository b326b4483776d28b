import { Global, Module } from '@nestjs/common';
import { ConfigModule } from '../../platform/config/config.module.js';
import { NoticeRenderer } from '../../platform/http/notice-renderer.js';
import { PageRenderer } from '../../platform/http/page-renderer.js';
import { ObjectStorage } from '../../platform/storage/object-storage.js';
import { ActivityModule } from '../activity/index.js';
import { CommunityModule } from '../community/index.js';
import { MarketplaceModule } from '../marketplace/index.js';
import { PortfolioModule } from '../portfolio/index.js';
import { PublishChunk } from './jobs/publish-chunk.handler.js';
import { PublishTouched } from './jobs/publish-touched.handler.js';
import { PublishingSchedule } from './jobs/publishing-schedule.js';
import { FilePageStore } from './page-store/file-page-store.js';
import { PageStore } from './page-store/page-store.js';
import { S3PageStore } from './page-store/s3-page-store.js';
import { PublishingConfig } from './publishing.config.js';
import { PagesController } from './rest/pages.controller.js';
import { SiteAssets } from './site-assets.js';
import { SiteRenderer } from './site-renderer.js';
import { CataloguePages } from './store/catalogue-pages.js';
import { CommunityPages } from './store/community-pages.js';
import { CreatorPages } from './store/creator-pages.js';
import { FeedPages } from './store/feed-pages.js';
import { ListingPages } from './store/listing-pages.js';
import { MarketplacePages } from './store/marketplace-pages.js';
import { PageLoader } from './store/page-loader.js';
import { PagesTable } from './store/pages-table.js';
import { PersonalityPages } from './store/personality-pages.js';
import { PublishRuns } from './store/publish-runs.js';
import { SitemapPages } from './store/sitemap-pages.js';
import { PreviewPages } from './use-cases/preview-pages.js';
import { FindPage } from './use-cases/find-page.js';
import { PublishPages } from './use-cases/publish-pages.js';
import { ReadPage } from './use-cases/read-page.js';
import { RequestFullPublish } from './use-cases/request-full-publish.js';
import { RewriteLists } from './use-cases/rewrite-lists.js';
import { RewriteSitemap } from './use-cases/rewrite-sitemap.js';

const pageStore = {
  provide: PageStore,
  inject: [PublishingConfig, ObjectStorage],
  useFactory: (config: PublishingConfig, storage: ObjectStorage): PageStore =>
    config.store === 's3' ? new S3PageStore(storage) : new FilePageStore(new URL(config.store).pathname),
};

/** What every process needs of publishing: reading and rendering pages, and ordering a full publish. */
@Global()
@Module({
  imports: [ConfigModule.for(PublishingConfig), ActivityModule, CommunityModule, MarketplaceModule],
  providers: [
    pageStore,
    SiteRenderer,
    { provide: NoticeRenderer, useExisting: SiteRenderer },
    CommunityPages,
    { provide: PageRenderer, useExisting: SiteRenderer },
    CreatorPages,
    FeedPages,
    CataloguePages,
    ListingPages,
    MarketplacePages,
    PersonalityPages,
    SitemapPages,
    PageLoader,
    PagesTable,
    PublishRuns,
    FindPage,
    PublishPages,
    RewriteSitemap,
    RewriteLists,
    RequestFullPublish,
  ],
  exports: [
    PageStore,
    SiteRenderer,
    NoticeRenderer,
    PageRenderer,
    PageLoader,
    PagesTable,
    CreatorPages,
    CataloguePages,
    PersonalityPages,
    PublishRuns,
    FindPage,
    PublishPages,
    RewriteSitemap,
    RewriteLists,
    RequestFullPublish,
  ],
})
export class PublishingModule {}

/** Pages over HTTP. Its catch-all route makes it the last module of the HTTP application. */
@Module({ imports: [PortfolioModule], controllers: [PagesController], providers: [SiteAssets, ReadPage, PreviewPages] })
export class PageServingModule {}

/** Pages from events and by the clock, in the worker. */
@Module({ providers: [PublishTouched, PublishChunk, PublishingSchedule] })
export class PagePublishingModule {}
