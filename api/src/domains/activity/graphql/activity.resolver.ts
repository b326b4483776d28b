import { Args, Query, Resolver } from '@nestjs/graphql';
import { PageArgs } from '../../../platform/graphql/connection.js';
import { Permit } from '../../../platform/policy/policy.js';
import { activityPolicy } from '../activity.policy.js';
import { ReadActivity } from '../use-cases/read-activity.js';
import { ActivityConnection } from './activity.types.js';

/** The feed in GraphQL. */
@Resolver()
export class ActivityResolver {
  constructor(private readonly read: ReadActivity) {}

  @Query(() => ActivityConnection, { description: 'What has happened here, newest first; only what is public now.' })
  @Permit(activityPolicy.read)
  async activityFeed(@Args() page: PageArgs): Promise<ActivityConnection> {
    return ActivityConnection.of(await this.read.run(page), page.after !== undefined && page.after !== null);
  }
}
