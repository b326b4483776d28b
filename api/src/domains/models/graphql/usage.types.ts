import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { AIProvider, CallPurpose } from '@guildhall/contracts';
import { AIProviderEnum, CallPurposeEnum } from '../../../platform/graphql/enums.js';
import { NanoDollars } from '../../../platform/graphql/nano-dollars.js';
import type { PeriodUsage } from '../use-cases/read-usage.js';

/** Calls, their tokens and their cost. */
@ObjectType({ description: 'Calls, their tokens and their cost.' })
export class UsageSums {
  @Field(() => Int)
  calls!: number;

  @Field(() => Int, { description: 'Calls whose tokens we counted, because the provider had not.' })
  estimatedCalls!: number;

  @Field(() => Int, { description: 'Calls whose tokens nobody could count.' })
  unknownCalls!: number;

  @Field(() => Int, { description: 'Calls to models without a known price: missing in the cost.' })
  unpricedCalls!: number;

  @Field(() => Float, { description: 'Whole tokens of prompts, cached ones included.' })
  inputTokens!: number;

  @Field(() => Float)
  cachedTokens!: number;

  @Field(() => Float, { description: 'Whole tokens of answers, reasoning included.' })
  outputTokens!: number;

  @Field(() => Float)
  reasoningTokens!: number;

  @Field(() => NanoDollars)
  cost!: bigint;
}

@ObjectType()
export class ModelUsage {
  @Field(() => AIProviderEnum)
  provider!: AIProvider;

  @Field(() => String, { description: '“Other models” stands for the rest where a provider has very many.' })
  model!: string;

  @Field(() => UsageSums)
  sums!: UsageSums;
}

@ObjectType()
export class PurposeUsage {
  @Field(() => CallPurposeEnum)
  purpose!: CallPurpose;

  @Field(() => UsageSums)
  sums!: UsageSums;
}

@ObjectType()
export class DayUsage {
  @Field(() => String, { description: 'UTC, such as `2026-11-25`.' })
  day!: string;

  @Field(() => UsageSums)
  sums!: UsageSums;
}

/** What a member's keys were used for. */
@ObjectType({ description: 'What your keys were used for. Each list has the same calls, so each adds up to the totals.' })
export class ApiUsageStats {
  @Field(() => String, { description: '`2026-11` or `last-30-days`.' })
  period!: string;

  @Field(() => String, { description: 'First UTC day.' })
  from!: string;

  @Field(() => String, { description: 'Last UTC day; it may be to come.' })
  to!: string;

  @Field(() => UsageSums)
  totals!: UsageSums;

  @Field(() => [ModelUsage], { description: 'Dearest first.' })
  byModel!: readonly ModelUsage[];

  @Field(() => [PurposeUsage], { description: 'Dearest first.' })
  byPurpose!: readonly PurposeUsage[];

  @Field(() => [DayUsage], { description: 'Every UTC day of the period up to today, those without calls too.' })
  days!: readonly DayUsage[];

  @Field(() => [String], { description: 'Months that have calls, newest first; the current one always.' })
  periods!: readonly string[];

  static of({ period, totals, byModel, byPurpose, days, months }: PeriodUsage): ApiUsageStats {
    const { name, from, to } = period;
    return Object.assign(new ApiUsageStats(), { period: name, from, to, totals, byModel, byPurpose, days, periods: months });
  }
}

/** A model that can be asked for, with its price. */
@ObjectType({ description: 'A model that can be asked for, with its price for short prompts.' })
export class PricedModelOffer {
  @Field(() => String, { description: 'The provider’s own name, as a call gives it.' })
  model!: string;

  @Field(() => String)
  name!: string;

  @Field(() => NanoDollars, { description: 'For a million tokens of prompts.' })
  inputPerMillion!: bigint;

  @Field(() => NanoDollars, { description: 'For a million tokens of answers.' })
  outputPerMillion!: bigint;

  @Field(() => Int, { nullable: true, description: 'Tokens that prompt and answer may have together, where that is known.' })
  contextTokens!: number | null;
}
