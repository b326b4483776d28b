import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { IsOptional, Matches } from 'class-validator';
import type { AIProvider } from '@guildhall/contracts';
import { Clock } from '../../../platform/clock/clock.js';
import { AIProviderEnum } from '../../../platform/graphql/enums.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentMember } from '../../../platform/policy/request-actor.js';
import { periodMessage, periodPattern } from '../model/usage-period.js';
import { modelsPolicy } from '../models.policy.js';
import { modelOffers } from '../pricing/model-offers.js';
import { ReadUsage } from '../use-cases/read-usage.js';
import { ApiUsageStats, PricedModelOffer } from './usage.types.js';

/** Which period of usage is asked for. */
@ArgsType()
class UsageArgs {
  @Field(() => String, { nullable: true, description: 'A UTC calendar month such as `2026-11`, the current one unless told, or `last-30-days`.' })
  @IsOptional()
  @Matches(periodPattern, { message: periodMessage })
  period?: string | null;
}

/** What calls to models were for, and what they cost. */
@Resolver()
export class UsageResolver {
  constructor(
    private readonly usage: ReadUsage,
    private readonly clock: Clock,
  ) {}

  @Permit(modelsPolicy.readUsage)
  @Query(() => ApiUsageStats, { description: 'What your keys were used for in a period.' })
  async apiUsageStats(@CurrentMember() member: Member, @Args() { period }: UsageArgs): Promise<ApiUsageStats> {
    return ApiUsageStats.of(await this.usage.run(member, period ?? undefined));
  }

  @Permit(modelsPolicy.readPrices)
  @Query(() => [PricedModelOffer], { description: 'Models of a provider that have a price today. Others can be asked for too, and are unpriced.' })
  pricedModels(@Args('provider', { type: () => AIProviderEnum }) provider: AIProvider): PricedModelOffer[] {
    return modelOffers(provider, this.clock.now());
  }
}
