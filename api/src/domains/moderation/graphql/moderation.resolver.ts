import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { PageArgs, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentMember } from '../../../platform/policy/request-actor.js';
import { Problem } from '../../../platform/problems/problem.js';
import { moderationPolicy } from '../moderation.policy.js';
import { Moderate } from '../use-cases/moderate.js';
import { ReadQueue } from '../use-cases/read-queue.js';
import { decisionOf, ModerateInput, ModerateResult, ModerationOutcome } from './moderate.types.js';
import { ModerationCase, ModerationCaseConnection } from './moderation-case.types.js';

/** Moderation in GraphQL. */
@Resolver()
export class ModerationResolver {
  constructor(
    private readonly readQueue: ReadQueue,
    private readonly moderateCase: Moderate,
  ) {}

  @Permit(moderationPolicy.readQueue)
  @Query(() => ModerationCaseConnection, { description: 'What waits for a decision, oldest first, without your own work.' })
  async moderationQueue(@CurrentMember() member: Member, @Args() page: PageArgs): Promise<Connection<ModerationCase>> {
    return toConnection(await this.readQueue.run(member, page), (queued) => ModerationCase.of(queued));
  }

  @Permit(moderationPolicy.decide)
  @Mutation(() => ModerateResult)
  async moderate(@CurrentMember() member: Member, @Args('input') input: ModerateInput): Promise<ModerationOutcome | Problem> {
    const result = await this.moderateCase.run(member, { caseId: input.caseId, version: input.version, decision: decisionOf(input) });
    return result instanceof Problem ? result : ModerationOutcome.of(result);
  }
}
