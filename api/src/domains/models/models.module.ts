import { Module } from '@nestjs/common';
import { UsageResolver } from './graphql/usage.resolver.js';
import { Pricing, TokenCounter } from './model/pricing.js';
import { GenaiPricing } from './pricing/genai-pricing.js';
import { GptTokenCounter } from './pricing/gpt-token-counter.js';
import { UsageController } from './rest/usage.controller.js';
import { UsageLines } from './store/usage-lines.js';
import { UsageSumsTable } from './store/usage-sums.js';
import { ExportUsage } from './use-cases/export-usage.js';
import { ReadUsage } from './use-cases/read-usage.js';

/** The one gateway to language models, and what its calls cost. */
@Module({
  controllers: [UsageController],
  providers: [
    { provide: Pricing, useClass: GenaiPricing },
    { provide: TokenCounter, useClass: GptTokenCounter },
    ExportUsage,
    ReadUsage,
    UsageLines,
    UsageResolver,
    UsageSumsTable,
  ],
})
export class ModelsModule {}
