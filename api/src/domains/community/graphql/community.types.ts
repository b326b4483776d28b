import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ActivityLevel, CommunityStatistics, ExternalPlatform, PlatformCard } from '@guildhall/contracts';
import { ActivityLevelEnum, ExternalPlatformEnum } from '../../../platform/graphql/enums.js';
import { ForbiddenProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import type { AcceptedRefresh } from '../use-cases/ask-refresh.js';

/** A community on another platform. */
@ObjectType({ description: 'A community of ours on another platform.' })
export class PlatformStatistics {
  @Field(() => ExternalPlatformEnum)
  platform!: ExternalPlatform;

  @Field(() => String, { description: 'What it is called there.' })
  name!: string;

  @Field(() => String, { description: 'Where one joins.' })
  joinUrl!: string;

  @Field(() => Int, { nullable: true, description: 'Members, subscribers, followers or stars; null until a first answer came.' })
  members!: number | null;

  @Field(() => Int, { nullable: true, description: 'People online or active; null where the platform does not say.' })
  active!: number | null;

  @Field(() => ActivityLevelEnum, {
    nullable: true,
    description: 'Active members ÷ members: at least 10 % VERY_HIGH, 4 % HIGH, 1 % MODERATE, else LOW; where nobody says who is active, events of 7 days ÷ members.',
  })
  level!: ActivityLevel | null;

  @Field(() => Date, { nullable: true, description: 'When the figures were true.' })
  asOf!: Date | null;

  @Field(() => Boolean, { description: 'The last attempt failed: the figures are older than they should be.' })
  stale!: boolean;

  static of({ asOf, ...card }: PlatformCard): PlatformStatistics {
    return { ...card, asOf: asOf === null ? null : new Date(asOf) };
  }
}

/** What has happened here in all. */
@ObjectType('CommunityStatistics', { description: 'What has happened here in all, at most five minutes old. What does not exist yet is null.' })
export class CommunityStatisticsType implements CommunityStatistics {
  @Field(() => Int)
  creators!: number;

  @Field(() => Int)
  items!: number;

  @Field(() => Int)
  inquiriesAnswered!: number;

  @Field(() => Int)
  personalities!: number;

  @Field(() => Int, { nullable: true })
  deployments?: number;

  @Field(() => Int, { nullable: true })
  messagesAnswered?: number;
}

/** The hub apart from its feed. */
@ObjectType({ description: 'What goes on here and elsewhere, in figures.' })
export class CommunityHub {
  @Field(() => [PlatformStatistics])
  platforms!: readonly PlatformStatistics[];

  @Field(() => CommunityStatisticsType)
  statistics!: CommunityStatistics;
}

/** New figures are on their way. */
@ObjectType({ description: 'New figures are on their way; they are there within seconds.' })
export class PlatformRefresh {
  @Field(() => ID)
  id!: string;

  @Field(() => Date)
  askedAt!: Date;

  @Field(() => Boolean, { description: 'The same key was used before: this is what was asked then, and nothing more happens.' })
  repeated!: boolean;

  static of({ id, at, repeated }: AcceptedRefresh): PlatformRefresh {
    return Object.assign(new PlatformRefresh(), { id, askedAt: at, repeated });
  }
}

/** What `refreshPlatformStats` can answer. */
export const RefreshPlatformStatsResult = createUnionType({
  name: 'RefreshPlatformStatsResult',
  types: () => [PlatformRefresh, ValidationProblem, ForbiddenProblem] as const,
  resolveType: (value: object) => value.constructor,
});
