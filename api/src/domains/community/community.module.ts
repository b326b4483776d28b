import { Module } from '@nestjs/common';
import { ConfigModule } from '../../platform/config/config.module.js';
import { CommunityConfig } from './community.config.js';
import { CommunityReader } from './community-reader.js';
import { CommunityResolver } from './graphql/community.resolver.js';
import { CommunitySchedule } from './jobs/community-schedule.js';
import { ForgetFigures } from './jobs/forget-figures.handler.js';
import { RefreshPlatformsHandler } from './jobs/refresh-platforms.handler.js';
import { PlatformHttp } from './platforms/platform-http.js';
import { PlatformReaders } from './platforms/platform-readers.js';
import { CommunityController } from './rest/community.controller.js';
import { CommunityCounts } from './store/community-counts.js';
import { PlatformFiguresTable } from './store/platform-figures.js';
import { RefreshLog } from './store/refresh-log.js';
import { AskRefresh } from './use-cases/ask-refresh.js';
import { CountCommunity } from './use-cases/count-community.js';
import { ReadCommunity } from './use-cases/read-community.js';
import { RefreshPlatforms } from './use-cases/refresh-platforms.js';

/** Figures of this community and of those on other platforms. */
@Module({
  imports: [ConfigModule.for(CommunityConfig)],
  controllers: [CommunityController],
  providers: [AskRefresh, CommunityCounts, CommunityReader, CommunityResolver, PlatformFiguresTable, ReadCommunity, RefreshLog],
  exports: [CommunityCounts, CommunityReader, PlatformFiguresTable, ReadCommunity],
})
export class CommunityModule {}

/** What the worker does: it alone talks to other platforms. */
@Module({
  imports: [CommunityModule],
  providers: [CommunitySchedule, CountCommunity, ForgetFigures, PlatformHttp, PlatformReaders, RefreshPlatforms, RefreshPlatformsHandler],
})
export class CommunityRefreshModule {}
