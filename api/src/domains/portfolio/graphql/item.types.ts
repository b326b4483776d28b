import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ModerationStatus, PortfolioCategory, Visibility } from '@guildhall/contracts';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { ModerationStatusEnum, PortfolioCategoryEnum, VisibilityEnum } from '../../../platform/graphql/enums.js';
import {
  ForbiddenProblem,
  NotFoundProblem,
  Problem,
  QuotaProblem,
  StateProblem,
  ValidationProblem,
} from '../../../platform/problems/problem.js';
import { EditableImage } from '../../media/index.js';
import type { OwnItem } from '../store/rows.js';

/** An image of an item. */
@ObjectType({ description: 'An image of an item.' })
export class ItemImage {
  @Field(() => EditableImage)
  image!: EditableImage;

  @Field(() => String, { description: 'Text for people who do not see the image.' })
  alt!: string;
}

/** An item as its creator sees it. */
@ObjectType({ description: 'An item of your own. Its content is what you last saved, which may wait for a decision.' })
export class PortfolioItem {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Part of the address of its page; never changes.' })
  slug!: string;

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

  @Field(() => VisibilityEnum)
  visibility!: Visibility;

  @Field(() => ModerationStatusEnum)
  status!: ModerationStatus;

  @Field(() => String, { nullable: true, description: 'Why the item, or the last change to it, was not approved.' })
  rejectionReason!: string | null;

  @Field(() => [ItemImage])
  images!: ItemImage[];

  @Field(() => Int, { description: 'To be named by the next save.' })
  version!: number;

  @Field(() => Date)
  createdAt!: Date;

  @Field(() => Date)
  updatedAt!: Date;

  @Field(() => Boolean, { description: 'The content waits for a decision while an approved one stays public.' })
  hasPendingRevision!: boolean;

  @Field(() => String, { nullable: true, description: 'Path of its page; null while not everybody can see it.' })
  publicPath!: string | null;

  /** Encodes an item; unions want instances. */
  static of(item: OwnItem): PortfolioItem {
    return Object.assign(new PortfolioItem(), item);
  }
}

/** An item that has been taken away. */
@ObjectType({ description: 'An item that has been taken away.' })
export class DeletedPortfolioItem {
  @Field(() => ID)
  id!: string;

  /** Encodes the id of a deleted item. */
  static of(id: string): DeletedPortfolioItem {
    return Object.assign(new DeletedPortfolioItem(), { id });
  }
}

/** Somebody has saved the item since it was opened; both sides are there to be compared. */
@ObjectType({ implements: () => [Problem], description: 'The item was saved in another window since it was opened.' })
export class ItemConflictProblem extends Problem {
  @Field(() => PortfolioItem, { description: 'What stands now.' })
  readonly current: PortfolioItem;

  constructor(current: PortfolioItem) {
    super('CONFLICT', 'This item was saved in another window since you opened it. Compare the two, then save again.');
    this.current = current;
  }
}

/** A page of one's own items. */
export const PortfolioItemConnection = connectionOf(PortfolioItem, 'PortfolioItem');

const resolveType = (value: object): object => value.constructor;

/** What `createPortfolioItem` can answer. */
export const CreatePortfolioItemResult = createUnionType({
  name: 'CreatePortfolioItemResult',
  types: () => [PortfolioItem, ValidationProblem, QuotaProblem, StateProblem, ForbiddenProblem] as const,
  resolveType,
});

/** What `updatePortfolioItem` can answer. */
export const UpdatePortfolioItemResult = createUnionType({
  name: 'UpdatePortfolioItemResult',
  types: () => [PortfolioItem, ValidationProblem, NotFoundProblem, ItemConflictProblem, StateProblem, ForbiddenProblem] as const,
  resolveType,
});

/** What `deletePortfolioItem` can answer. */
export const DeletePortfolioItemResult = createUnionType({
  name: 'DeletePortfolioItemResult',
  types: () => [DeletedPortfolioItem, NotFoundProblem, ForbiddenProblem] as const,
  resolveType,
});
