import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ActivityType } from '@guildhall/contracts';
import { PageInfo } from '../../../platform/graphql/connection.js';
import { ActivityTypeEnum } from '../../../platform/graphql/enums.js';
import type { ActivityPage } from '../store/activity-feed.js';

/** Who did it. */
@ObjectType({ description: 'Who did it.' })
export class ActivityActor {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Path of their page.' })
  path!: string;
}

/** What it is about. */
@ObjectType({ description: 'What it is about.' })
export class ActivitySubject {
  @Field(() => String)
  name!: string;

  @Field(() => String, { description: 'Path of its page.' })
  path!: string;
}

/** How many of what. */
@ObjectType({ description: 'How many of what.' })
export class ActivityMilestone {
  @Field(() => String, { description: '`creators`, `items` or `personalities`.' })
  what!: string;

  @Field(() => Int)
  count!: number;
}

/** One line of the feed. */
@ObjectType({ description: 'One line of the feed.' })
export class Activity {
  @Field(() => ID)
  id!: string;

  @Field(() => ActivityTypeEnum)
  type!: ActivityType;

  @Field(() => Date)
  at!: Date;

  @Field(() => ActivityActor, { nullable: true, description: 'Null for milestones and imported personalities.' })
  actor!: ActivityActor | null;

  @Field(() => ActivitySubject, { nullable: true, description: 'Null where the actor says it all.' })
  subject!: ActivitySubject | null;

  @Field(() => ActivityMilestone, { nullable: true })
  milestone!: ActivityMilestone | null;

  @Field(() => Int, { nullable: true, description: 'Of a review, 1 to 5.' })
  stars!: number | null;
}

@ObjectType()
export class ActivityEdge {
  @Field(() => Activity)
  node!: Activity;

  @Field(() => String)
  cursor!: string;
}

/** A page of the feed. It has no total: what is public of all that ever happened would have to be counted. */
@ObjectType()
export class ActivityConnection {
  @Field(() => [ActivityEdge])
  edges!: ActivityEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  static of({ entries, hasMore }: ActivityPage, hasPreviousPage: boolean): ActivityConnection {
    const edges = entries.map(({ entry, cursor }) => ({ node: { ...entry, at: new Date(entry.at) }, cursor }));
    return { edges, pageInfo: { hasNextPage: hasMore, hasPreviousPage, startCursor: edges[0]?.cursor ?? null, endCursor: edges.at(-1)?.cursor ?? null } };
  }
}
