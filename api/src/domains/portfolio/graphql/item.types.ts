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
import type { ShownItem } from '../use-cases/item-screens.js';
import { ItemDraft } from './draft.types.js';
import { ItemImage } from './item-image.type.js';

/** Where something stands that waits for a moderator. */
@ObjectType({ description: 'Where something stands that waits for a moderator.' })
export class ReviewPlace {
  @Field(() => Int, { description: '1 is looked at next. Counted up to 1,000.' })
  place!: number;

  @Field(() => Int, { description: 'All that wait, counted up to 1,000.' })
  waiting!: number;

  @Field(() => Date, { nullable: true, description: 'By the median of the last decisions; null before the first. In the past when it takes longer than usual.' })
  expectedAt!: Date | null;
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

  @Field(() => Boolean, { description: 'Stands among the first of the portfolio; at most three do.' })
  featured!: boolean;

  @Field(() => ReviewPlace, { nullable: true, description: 'Null when nothing of it waits for a moderator.' })
  queue!: ReviewPlace | null;

  @Field(() => ItemDraft, { nullable: true, description: 'What you are typing over it, kept for you alone.' })
  draft!: ItemDraft | null;

  @Field(() => Date, { nullable: true })
  deletedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: 'Until when it can be brought back; null unless it is deleted.' })
  restorableUntil!: Date | null;

  @Field(() => String, { description: 'Signed path of its page as everybody would see it with what you last typed; good for one to two hours.' })
  previewPath!: string;

  /** Encodes an item; unions want instances. */
  static of({ draft, ...item }: ShownItem): PortfolioItem {
    return Object.assign(new PortfolioItem(), item, { draft: draft === null ? null : ItemDraft.of(draft) });
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

/** What `restorePortfolioItem` can answer. */
export const RestorePortfolioItemResult = createUnionType({
  name: 'RestorePortfolioItemResult',
  types: () => [PortfolioItem, NotFoundProblem, StateProblem, ForbiddenProblem] as const,
  resolveType,
});

/** What `setItemVisibility` can answer. */
export const SetItemVisibilityResult = createUnionType({
  name: 'SetItemVisibilityResult',
  types: () => [PortfolioItem, NotFoundProblem, StateProblem, ForbiddenProblem] as const,
  resolveType,
});

/** What `setItemFeatured` can answer. */
export const SetItemFeaturedResult = createUnionType({
  name: 'SetItemFeaturedResult',
  types: () => [PortfolioItem, NotFoundProblem, StateProblem, ForbiddenProblem] as const,
  resolveType,
});

/** What `deletePortfolioItem` can answer. */
export const DeletePortfolioItemResult = createUnionType({
  name: 'DeletePortfolioItemResult',
  types: () => [DeletedPortfolioItem, NotFoundProblem, ForbiddenProblem] as const,
  resolveType,
});
