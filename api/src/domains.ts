import type { Type } from '@nestjs/common';
import { ActivityModule } from './domains/activity/index.js';
import { ByokModule } from './domains/byok/index.js';
import { CommunityModule } from './domains/community/index.js';
import { CreatorsModule } from './domains/creators/index.js';
import { IdentityModule } from './domains/identity/index.js';
import { InquiriesModule } from './domains/inquiries/index.js';
import { MarketplaceModule } from './domains/marketplace/index.js';
import { MediaModule } from './domains/media/index.js';
import { ModelsModule } from './domains/models/index.js';
import { ModerationModule } from './domains/moderation/index.js';
import { PersonalitiesModule } from './domains/personalities/index.js';
import { PortfolioModule } from './domains/portfolio/index.js';
import { PublishingModule } from './domains/publishing/index.js';
import { ReportsModule } from './domains/reports/index.js';
import { ReviewsModule } from './domains/reviews/index.js';

/** The domains of the product. Deleting a folder and its line here removes the feature. */
export const domains: Type<object>[] = [
  IdentityModule,
  CreatorsModule,
  MediaModule,
  PortfolioModule,
  ModerationModule,
  InquiriesModule,
  ReviewsModule,
  ReportsModule,
  PersonalitiesModule,
  ActivityModule,
  CommunityModule,
  MarketplaceModule,
  ModelsModule,
  ByokModule,
  PublishingModule,
];
