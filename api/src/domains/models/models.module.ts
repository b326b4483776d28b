import { Module } from '@nestjs/common';
import { Pricing, TokenCounter } from './model/pricing.js';
import { GenaiPricing } from './pricing/genai-pricing.js';
import { GptTokenCounter } from './pricing/gpt-token-counter.js';

/** The one gateway to language models, and what its calls cost. */
@Module({
  providers: [
    { provide: Pricing, useClass: GenaiPricing },
    { provide: TokenCounter, useClass: GptTokenCounter },
  ],
})
export class ModelsModule {}
