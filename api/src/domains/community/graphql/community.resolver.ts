import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentMember } from '../../../platform/policy/request-actor.js';
import { Problem, ValidationProblem } from '../../../platform/problems/problem.js';
import { communityPolicy } from '../community.policy.js';
import { AskRefresh } from '../use-cases/ask-refresh.js';
import { ReadCommunity } from '../use-cases/read-community.js';
import { CommunityHub, PlatformRefresh, PlatformStatistics, RefreshPlatformStatsResult } from './community.types.js';

/** What keys of idempotency look like. */
const KEY = /^[A-Za-z0-9_-]{8,100}$/;

/** The figures of the community in GraphQL. */
@Resolver()
export class CommunityResolver {
  constructor(
    private readonly read: ReadCommunity,
    private readonly ask: AskRefresh,
  ) {}

  @Query(() => CommunityHub)
  @Permit(communityPolicy.read)
  async communityHub(): Promise<CommunityHub> {
    const { platforms, statistics } = await this.read.run();
    return { platforms: platforms.map(PlatformStatistics.of), statistics };
  }

  @Query(() => [PlatformStatistics], { description: 'Communities elsewhere, as configured.' })
  @Permit(communityPolicy.read)
  async platformStats(): Promise<PlatformStatistics[]> {
    return (await this.read.run()).platforms.map(PlatformStatistics.of);
  }

  @Mutation(() => RefreshPlatformStatsResult, { description: 'Asks for new figures of the communities elsewhere. The same key again is the same wish.' })
  @Permit(communityPolicy.refresh)
  async refreshPlatformStats(
    @CurrentMember() member: Member,
    @Args('idempotencyKey', { type: () => String }) idempotencyKey: string,
  ): Promise<PlatformRefresh | Problem> {
    if (!KEY.test(idempotencyKey)) return ValidationProblem.of('idempotencyKey', 'Use 8 to 100 letters, digits, hyphens or underscores.');
    const result = await this.ask.run(member, idempotencyKey);
    return result instanceof Problem ? result : PlatformRefresh.of(result);
  }
}
