import { Module } from '@nestjs/common';
import { ConfigModule } from '../../platform/config/config.module.js';
import { ModelGateway } from './gateway/model-gateway.js';
import { ProviderClients } from './gateway/provider-clients.js';
import { UsageResolver } from './graphql/usage.resolver.js';
import { LostCallsSchedule } from './jobs/lost-calls-schedule.js';
import { Pricing, TokenCounter } from './model/pricing.js';
import { ModelsConfig } from './models.config.js';
import { GenaiPricing } from './pricing/genai-pricing.js';
import { GptTokenCounter } from './pricing/gpt-token-counter.js';
import { ProbeKey } from './probe/probe-key.js';
import { UsageController } from './rest/usage.controller.js';
import { KeyReservations } from './store/key-reservations.js';
import { ModelCalls } from './store/model-calls.js';
import { UsageLines } from './store/usage-lines.js';
import { UsageSumsTable } from './store/usage-sums.js';
import { ExportUsage } from './use-cases/export-usage.js';
import { ReadUsage } from './use-cases/read-usage.js';
import { ReserveCall } from './use-cases/reserve-call.js';
import { SettleCall } from './use-cases/settle-call.js';
import { SettleLostCalls } from './use-cases/settle-lost-calls.js';

/** The one gateway to language models, and what its calls cost. */
@Module({
  imports: [ConfigModule.for(ModelsConfig)],
  controllers: [UsageController],
  providers: [
    ExportUsage,
    KeyReservations,
    ModelCalls,
    ModelGateway,
    ProbeKey,
    ProviderClients,
    ReadUsage,
    ReserveCall,
    SettleCall,
    UsageLines,
    UsageResolver,
    UsageSumsTable,
    { provide: Pricing, useClass: GenaiPricing },
    { provide: TokenCounter, useClass: GptTokenCounter },
  ],
  exports: [ModelGateway, ProbeKey],
})
export class ModelsModule {}

/** What the worker does with calls: ending those whose process is gone. */
@Module({ providers: [LostCallsSchedule, ModelCalls, SettleLostCalls] })
export class LostCallsModule {}
