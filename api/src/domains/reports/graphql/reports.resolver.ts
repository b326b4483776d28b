import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { FloodLimit } from '../../../platform/limits/flood.guard.js';
import type { Actor } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentActor } from '../../../platform/policy/request-actor.js';
import { Problem } from '../../../platform/problems/problem.js';
import { reportsPolicy } from '../reports.policy.js';
import { ReportContent } from '../use-cases/report-content.js';
import { draftOf, ReportContentInput, ReportContentResult, ReportReceived } from './report.types.js';

/** Reports in GraphQL. */
@Resolver()
export class ReportsResolver {
  constructor(private readonly reportContent: ReportContent) {}

  @Permit(reportsPolicy.report)
  @FloodLimit({ limit: 20, windowSeconds: 60 })
  @Mutation(() => ReportContentResult, { name: 'reportContent', description: 'Tells moderators what is wrong with something public. Needs no account.' })
  async report(@CurrentActor() actor: Actor, @Args('input') input: ReportContentInput): Promise<ReportReceived | Problem> {
    const result = await this.reportContent.run(actor, draftOf(input));
    return result instanceof Problem ? result : new ReportReceived();
  }
}
