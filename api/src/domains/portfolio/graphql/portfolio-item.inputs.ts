import { createUnionType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsUUID, Min, ValidateNested } from 'class-validator';
import { limits, portfolioCategories, visibilities, type PortfolioCategory, type Visibility } from '@guildhall/contracts';
import { PortfolioCategoryEnum, VisibilityEnum } from '../../../platform/graphql/enums.js';
import { ForbiddenProblem, NotFoundProblem, QuotaProblem, StateProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { LineField, LineListField, ParagraphsField, WebAddressField } from '../../../platform/text/text-fields.js';
import type { ItemDraft } from '../model/item.js';
import { spellTag } from '../model/tag.js';
import { DeletedPortfolioItem, ItemConflictProblem, PortfolioItem } from './portfolio-item.types.js';

const { title, description, tags, tag, projectUrl, images, alt } = limits.item;

/** An image put into an item. */
@InputType()
export class ItemImageInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'This image is not known. Upload it again.' })
  imageId!: string;

  @Field(() => String)
  @LineField(alt)
  alt!: string;
}

/** What a creator says of an item. */
@InputType()
export class CreatePortfolioItemInput {
  @Field(() => String)
  @LineField(title)
  title!: string;

  @Field(() => String)
  @ParagraphsField(description)
  description!: string;

  @Field(() => PortfolioCategoryEnum)
  @IsIn(portfolioCategories)
  category!: PortfolioCategory;

  @Field(() => [String])
  @LineListField({ count: tags.max, each: tag, called: ['tag', 'tags'] }, spellTag)
  tags!: string[];

  @Field(() => String, { nullable: true })
  @WebAddressField(projectUrl.max)
  projectUrl!: string | null;

  @Field(() => VisibilityEnum)
  @IsIn(visibilities)
  visibility!: Visibility;

  @Field(() => [ItemImageInput])
  @IsArray()
  @ArrayMaxSize(images.max, { message: `Use at most ${images.max} images.` })
  @ValidateNested({ each: true })
  @Type(() => ItemImageInput)
  images!: ItemImageInput[];
}

/** A save of an existing item. */
@InputType()
export class UpdatePortfolioItemInput extends CreatePortfolioItemInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'This item is not known.' })
  id!: string;

  @Field(() => Int, { description: 'Version of the item that was edited.' })
  @IsInt()
  @Min(1)
  version!: number;
}

/** Decodes the part that both inputs share. */
export function draftOf({ title, description, category, tags, projectUrl, visibility, images }: CreatePortfolioItemInput): ItemDraft {
  const listed = images.map(({ imageId, alt }) => ({ imageId, alt }));
  return { content: { title, description, category, tags, projectUrl: projectUrl ?? null, images: listed }, visibility };
}

const resolveType = (value: object): unknown => value.constructor;

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
