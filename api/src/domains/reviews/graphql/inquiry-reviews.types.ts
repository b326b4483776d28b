import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SideReview } from '../model/own-view.js';

/** A review of one side, as that side or both may see it. */
@ObjectType({ description: 'A review of a job by one of its sides.' })
export class InquiryReview implements Omit<SideReview, 'author'> {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'From 1 to 5.' })
  stars!: number;

  @Field(() => String, { description: 'Plain text, may be empty.' })
  text!: string;

  @Field(() => Date)
  submittedAt!: Date;

  @Field(() => Date, { nullable: true, description: 'Null while it is sealed: only its author sees it.' })
  publishedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What the creator has answered to the client.' })
  answer!: string | null;

  @Field(() => Date, { nullable: true })
  answeredAt!: Date | null;
}

/** The reviews of a job as the one who asks may know them. */
@ObjectType({ description: 'The reviews of a job as you may know them.' })
export class InquiryReviews {
  @Field(() => InquiryReview, { nullable: true, description: 'What you have written.' })
  own!: InquiryReview | null;

  @Field(() => Boolean, { description: 'Whether the other side has written one.' })
  otherIsIn!: boolean;

  @Field(() => InquiryReview, { nullable: true, description: 'What the other side has written, once it is open.' })
  other!: InquiryReview | null;

  @Field(() => Date, { nullable: true, description: 'Until when you can write one; null when you cannot.' })
  openUntil!: Date | null;

  @Field(() => Date, { nullable: true, description: 'When what is sealed opens at the latest; null when nothing is.' })
  sealedUntil!: Date | null;
}
