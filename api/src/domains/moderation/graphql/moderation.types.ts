import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsIn, IsInt, IsOptional, IsUUID, Min, ValidateIf } from 'class-validator';
import { limits, moderationDecisions, type ModerationDecision, type ModerationStatus, type PortfolioCategory } from '@guildhall/contracts';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { ModerationDecisionEnum, ModerationStatusEnum, PortfolioCategoryEnum } from '../../../platform/graphql/enums.js';
import { ConflictProblem, ForbiddenProblem, NotFoundProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { ParagraphsField } from '../../../platform/text/text-fields.js';
import { ItemImage, type ModerationCaseKind } from '../../portfolio/index.js';

/** The kinds of case in GraphQL. */
export const ModerationCaseKindEnum = { ITEM: 'ITEM', REVISION: 'REVISION' } as const;
registerEnumType(ModerationCaseKindEnum, { name: 'ModerationCaseKind', description: 'A new item, or new content for a public one.' });

/** Whose work a case is about. */
@ObjectType()
export class CaseCreator {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  username!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => Int)
  approvedItems!: number;

  @Field(() => Boolean, { description: 'At least three approved, none rejected in 90 days.' })
  trusted!: boolean;
}

/** Content to look at. */
@ObjectType()
export class CaseContent {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  description!: string;

  @Field(() => PortfolioCategoryEnum)
  category!: PortfolioCategory;

  @Field(() => [String])
  tags!: readonly string[];

  @Field(() => String, { nullable: true })
  projectUrl!: string | null;

  @Field(() => [ItemImage])
  images!: readonly ItemImage[];
}

/** Something that waits for a decision. */
@ObjectType()
export class ModerationCase {
  @Field(() => ID)
  id!: string;

  @Field(() => ModerationCaseKindEnum)
  kind!: ModerationCaseKind;

  @Field(() => Int, { description: 'To be named by the decision.' })
  version!: number;

  @Field(() => Date)
  submittedAt!: Date;

  @Field(() => CaseCreator)
  creator!: CaseCreator;

  @Field(() => CaseContent)
  content!: CaseContent;

  @Field(() => CaseContent, { nullable: true, description: 'What is public now, for a revision.' })
  previous!: CaseContent | null;
}

/** A page of the queue. */
export const ModerationCaseConnection = connectionOf(ModerationCase, 'ModerationCase');

/** A decision. */
@InputType()
export class ModerateInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'This case is not known.' })
  caseId!: string;

  @Field(() => Int)
  @IsInt()
  @Min(1)
  version!: number;

  @Field(() => ModerationDecisionEnum)
  @IsIn(moderationDecisions)
  decision!: ModerationDecision;

  @Field(() => String, { nullable: true, description: 'Required to reject; the creator reads it.' })
  @IsOptional()
  @ValidateIf((input: ModerateInput) => input.decision === 'REJECT')
  @ParagraphsField(limits.moderation.reason)
  reason?: string | null;
}

/** What a decision came to. */
@ObjectType()
export class ModerationOutcome {
  @Field(() => ID)
  readonly caseId!: string;

  @Field(() => ModerationDecisionEnum)
  readonly decision!: ModerationDecision;

  @Field(() => ModerationStatusEnum, { description: 'Status of the item now.' })
  readonly status!: ModerationStatus;
}

/** What `moderate` can answer. */
export const ModerateResult = createUnionType({
  name: 'ModerateResult',
  types: () => [ModerationOutcome, ValidationProblem, NotFoundProblem, ForbiddenProblem, ConflictProblem] as const,
  resolveType: (value: object) => value.constructor,
});
