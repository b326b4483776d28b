import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsString, Max, Min } from 'class-validator';
import { limits, type ReviewView } from '@guildhall/contracts';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { ForbiddenProblem, NotFoundProblem, StateProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { ParagraphsField } from '../../../platform/text/text-fields.js';
import type { AnsweredReview as Answered } from '../use-cases/answer-review.js';
import { InquiryReviews } from './inquiry-reviews.types.js';

const { stars } = limits.review;

/** What a creator has answered to a review. */
@ObjectType({ description: 'What a creator has answered to a review.' })
export class ReviewAnswer {
  @Field(() => String)
  text!: string;

  @Field(() => Date)
  answeredAt!: Date;
}

/** An open review by the client of a completed job. */
@ObjectType({ description: 'An open review by the client of a completed job.' })
export class Review {
  @Field(() => ID)
  id!: string;

  @Field(() => Int, { description: 'From 1 to 5.' })
  stars!: number;

  @Field(() => String, { description: 'Plain text, may be empty.' })
  text!: string;

  @Field(() => String, { description: 'As the client gave it.' })
  clientName!: string;

  @Field(() => Date)
  publishedAt!: Date;

  @Field(() => ReviewAnswer, { nullable: true })
  answer!: ReviewAnswer | null;

  /** Encodes what pages show, whose moments are text. */
  static of({ answer, publishedAt, ...review }: ReviewView): Review {
    return {
      ...review,
      publishedAt: new Date(publishedAt),
      answer: answer === null ? null : { text: answer.text, answeredAt: new Date(answer.answeredAt) },
    };
  }
}

/** Reviews of a creator. */
export const ReviewConnection = connectionOf(Review, 'Review');

/** What somebody says of a job; a form without a script sends the same. */
@InputType({ isAbstract: true })
export class ReviewFields {
  @Field(() => Int, { description: `From ${stars.min} to ${stars.max}.` })
  @IsInt({ message: 'Choose the stars.' })
  @Min(stars.min, { message: `Give at least ${stars.min} star.` })
  @Max(stars.max, { message: `Give at most ${stars.max} stars.` })
  stars!: number;

  @Field(() => String, { description: 'May be empty.' })
  @ParagraphsField(limits.review.text)
  text!: string;
}

/** A review as it arrives. */
@InputType()
export class SubmitReviewInput extends ReviewFields {
  @Field(() => ID)
  @IsString()
  inquiryId!: string;
}

/** A review that is in. */
@ObjectType({ description: 'A review that is in.' })
export class SubmittedReview {
  @Field(() => ID)
  inquiryId!: string;

  @Field(() => Boolean, { description: 'Nobody else sees it until the other side has written one too, or fourteen days have passed.' })
  sealed!: boolean;

  @Field(() => InquiryReviews)
  reviews!: InquiryReviews;

  /** Unions want instances. */
  static of(submitted: SubmittedReview): SubmittedReview {
    return Object.assign(new SubmittedReview(), submitted);
  }
}

/** What `submitReview` can answer. */
export const SubmitReviewResult = createUnionType({
  name: 'SubmitReviewResult',
  types: () => [SubmittedReview, ValidationProblem, NotFoundProblem, StateProblem, ForbiddenProblem] as const,
  resolveType: (value: object) => value.constructor,
});

/** A review with the answer that was just given. */
@ObjectType({ description: 'A review with the answer that was just given.' })
export class AnsweredReview {
  @Field(() => ID)
  reviewId!: string;

  @Field(() => ReviewAnswer)
  answer!: ReviewAnswer;

  /** Encodes a result; unions want instances. */
  static of({ reviewId, answer, answeredAt }: Answered): AnsweredReview {
    return Object.assign(new AnsweredReview(), { reviewId, answer: { text: answer, answeredAt } });
  }
}

/** What `answerReview` can answer. */
export const AnswerReviewResult = createUnionType({
  name: 'AnswerReviewResult',
  types: () => [AnsweredReview, ValidationProblem, NotFoundProblem, StateProblem, ForbiddenProblem] as const,
  resolveType: (value: object) => value.constructor,
});
