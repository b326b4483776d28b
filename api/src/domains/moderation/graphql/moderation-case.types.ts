import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { PortfolioCategory } from '@guildhall/contracts';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { PortfolioCategoryEnum } from '../../../platform/graphql/enums.js';
import { ItemImage, moderationCaseKinds, type ModerationCaseKind, type ReviewCase } from '../../portfolio/index.js';

const ModerationCaseKindEnum = Object.fromEntries(moderationCaseKinds.map((kind) => [kind, kind]));
registerEnumType(ModerationCaseKindEnum, { name: 'ModerationCaseKind' });

/** Whose work a case is. */
@ObjectType({ description: 'Whose work a case is.' })
export class CaseCreator {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  username!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => Int, { description: 'Items of theirs that have been approved.' })
  approvedItems!: number;

  @Field(() => Boolean, { description: 'Whether what they save is published at once.' })
  trusted!: boolean;
}

/** What is to be decided on. */
@ObjectType({ description: 'What is to be decided on.' })
export class CaseContent {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  description!: string;

  @Field(() => PortfolioCategoryEnum)
  category!: PortfolioCategory;

  @Field(() => [String])
  tags!: string[];

  @Field(() => String, { nullable: true })
  projectUrl!: string | null;

  @Field(() => [ItemImage])
  images!: ItemImage[];
}

/** One thing to decide. */
@ObjectType({ description: 'One new item, or one change to a public one, that waits for a decision.' })
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

  @Field(() => CaseContent, { nullable: true, description: 'What is public now; null for a new item.' })
  previous!: CaseContent | null;

  /** Encodes a case. */
  static of(queued: ReviewCase): ModerationCase {
    return Object.assign(new ModerationCase(), queued);
  }
}

/** A page of the queue. */
export const ModerationCaseConnection = connectionOf(ModerationCase, 'ModerationCase');
