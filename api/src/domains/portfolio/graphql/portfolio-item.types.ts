import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ModerationStatus, PortfolioCategory, Visibility } from '@guildhall/contracts';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { ModerationStatusEnum, PortfolioCategoryEnum, VisibilityEnum } from '../../../platform/graphql/enums.js';
import { Problem } from '../../../platform/problems/problem.js';
import { EditableImage } from '../../media/index.js';

/** An image in its place in an item. */
@ObjectType({ description: 'An image in its place in an item.' })
export class ItemImage {
  @Field(() => EditableImage)
  image!: EditableImage;

  @Field(() => String, { description: 'Text for people who do not see the image.' })
  alt!: string;
}

/** An item as its owner sees it. */
@ObjectType({ description: 'An item as its owner sees it: what they last saved, which may still wait for a decision.' })
export class PortfolioItem {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Part of the address of the item; never changes.' })
  slug!: string;

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

  @Field(() => VisibilityEnum)
  visibility!: Visibility;

  @Field(() => ModerationStatusEnum)
  status!: ModerationStatus;

  @Field(() => String, { nullable: true, description: 'Why the last submission was turned down, until the next save.' })
  rejectionReason!: string | null;

  @Field(() => [ItemImage])
  images!: readonly ItemImage[];

  @Field(() => Int, { description: 'To be named by the next save.' })
  version!: number;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  @Field(() => Boolean, { description: 'Whether new content waits while the approved one stays public.' })
  hasPendingRevision!: boolean;

  @Field(() => String, { nullable: true, description: 'Path of the public page; null while not everybody can see it.' })
  publicPath!: string | null;
}

/** A page of one's own items. */
export const PortfolioItemConnection = connectionOf(PortfolioItem, 'PortfolioItem');

/** The item was saved elsewhere since it was read. */
@ObjectType({ implements: () => [Problem] })
export class ItemConflictProblem extends Problem {
  @Field(() => PortfolioItem, { description: 'What stands now.' })
  readonly current: PortfolioItem;

  constructor(message: string, current: PortfolioItem) {
    super('CONFLICT', message);
    this.current = current;
  }
}

/** What is left of a deleted item. */
@ObjectType()
export class DeletedPortfolioItem {
  @Field(() => ID)
  readonly id: string;

  constructor(id: string) {
    this.id = id;
  }
}
