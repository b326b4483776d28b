import { Module } from '@nestjs/common';
import { PortfolioModule } from '../portfolio/index.js';
import { ModerationResolver } from './graphql/moderation.resolver.js';
import { ModerationLog } from './store/moderation-log.js';
import { Moderate } from './use-cases/moderate.js';
import { ReadQueue } from './use-cases/read-queue.js';

/** The review queue and the log of decisions. */
@Module({
  imports: [PortfolioModule],
  providers: [Moderate, ModerationLog, ModerationResolver, ReadQueue],
  exports: [Moderate],
})
export class ModerationModule {}
