import { ApiProperty } from '@nestjs/swagger';
import { activityTypes } from '@guildhall/contracts';
import { milestoneSubjects } from '../model/milestones.js';

/** Who did it. */
export class ActivityActorAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String })
  path!: string;
}

/** What it is about. */
export class ActivitySubjectAnswer {
  @ApiProperty({ type: String })
  name!: string;

  @ApiProperty({ type: String })
  path!: string;
}

/** How many of what. */
export class ActivityMilestoneAnswer {
  @ApiProperty({ enum: milestoneSubjects })
  what!: string;

  @ApiProperty({ type: Number })
  count!: number;
}

/** One line of the feed. */
export class ActivityEntryAnswer {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ enum: activityTypes })
  type!: string;

  @ApiProperty({ type: String, format: 'date-time' })
  at!: string;

  @ApiProperty({ type: ActivityActorAnswer, nullable: true })
  actor!: ActivityActorAnswer | null;

  @ApiProperty({ type: ActivitySubjectAnswer, nullable: true })
  subject!: ActivitySubjectAnswer | null;

  @ApiProperty({ type: ActivityMilestoneAnswer, nullable: true })
  milestone!: ActivityMilestoneAnswer | null;

  @ApiProperty({ type: Number, nullable: true, description: 'Of a review, 1 to 5.' })
  stars!: number | null;
}

/** A page of the feed. */
export class ActivityAnswer {
  @ApiProperty({ type: [ActivityEntryAnswer] })
  items!: readonly ActivityEntryAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for what happened before; null at the end.' })
  nextCursor!: string | null;
}
