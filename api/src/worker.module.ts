import { Module } from '@nestjs/common';
import { domains } from './domains.js';
import { CardRemovalModule } from './domains/cards/index.js';
import { CdnPurgeModule } from './domains/cdn/index.js';
import { CommunityRefreshModule } from './domains/community/index.js';
import { InquiryExpiryModule } from './domains/inquiries/index.js';
import { MarketplaceIndexingModule } from './domains/marketplace/index.js';
import { MediaProcessingModule } from './domains/media/index.js';
import { LostCallsModule } from './domains/models/index.js';
import { MailModule } from './domains/notifications/index.js';
import { PagePublishingModule } from './domains/publishing/index.js';
import { SealedReviewsModule } from './domains/reviews/index.js';
import { NeededKeysModule } from './platform/crypto/needed-keys.js';
import { OutboxModule } from './platform/outbox/outbox.module.js';
import { PlatformModule } from './platform/platform.module.js';
import { SchedulesModule } from './platform/schedules/schedules.module.js';

/** The worker: the outbox relay, the handlers of events, the schedules. */
@Module({
  imports: [
    PlatformModule,
    NeededKeysModule,
    SchedulesModule,
    OutboxModule,
    ...domains,
    MediaProcessingModule,
    PagePublishingModule,
    CardRemovalModule,
    CdnPurgeModule,
    MailModule,
    CommunityRefreshModule,
    InquiryExpiryModule,
    LostCallsModule,
    MarketplaceIndexingModule,
    SealedReviewsModule,
  ],
})
export class WorkerModule {}
