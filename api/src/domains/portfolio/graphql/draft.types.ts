import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsBoolean, IsIn, IsInt, IsOptional, IsString, ValidateNested } from 'class-validator';
import { limits, portfolioCategories, visibilities, type PortfolioCategory, type Visibility } from '@guildhall/contracts';
import { PortfolioCategoryEnum, VisibilityEnum } from '../../../platform/graphql/enums.js';
import { ForbiddenProblem, NotFoundProblem, Problem, StateProblem, ValidationProblem } from '../../../platform/problems/problem.js';
import { LineField, LineListField, ParagraphsField } from '../../../platform/text/text-fields.js';
import { spellTag } from '../model/tag.js';
import type { ShownDraft } from '../use-cases/item-screens.js';
import type { DraftSave } from '../use-cases/save-draft.js';
import { ItemImageInput } from './item.inputs.js';
import { ItemImage } from './item-image.type.js';

const { title, description, images, tags, tag, projectUrl } = limits.item;

/** An item as it is being typed. */
@ObjectType({ description: 'What you are typing, kept for you alone: it may be unfinished.' })
export class ItemDraft {
  @Field(() => ID)
  id!: string;

  @Field(() => ID, { nullable: true, description: 'The item that is being changed; null for a new one.' })
  itemId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Version of the item that this was begun on.' })
  baseVersion!: number | null;

  @Field(() => Int, { description: 'To be named by the next save.' })
  revision!: number;

  @Field(() => Date)
  savedAt!: Date;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  description!: string;

  @Field(() => PortfolioCategoryEnum, { nullable: true })
  category!: PortfolioCategory | null;

  @Field(() => [String])
  tags!: string[];

  @Field(() => String, { nullable: true, description: 'As typed: it may be no address yet.' })
  projectUrl!: string | null;

  @Field(() => VisibilityEnum)
  visibility!: Visibility;

  @Field(() => Boolean)
  featured!: boolean;

  @Field(() => [ItemImage])
  images!: ItemImage[];

  @Field(() => String, { description: 'Signed path of the page as everybody would see it; good for one to two hours.' })
  previewPath!: string;

  /** Encodes a draft; unions want instances. */
  static of(draft: ShownDraft): ItemDraft {
    return Object.assign(new ItemDraft(), draft);
  }
}

/** A draft that was thrown away. */
@ObjectType({ description: 'A draft that was thrown away.' })
export class DiscardedItemDraft {
  @Field(() => ID)
  id!: string;

  /** Encodes the id of a draft. */
  static of(id: string): DiscardedItemDraft {
    return Object.assign(new DiscardedItemDraft(), { id });
  }
}

/** Somebody has saved the draft since it was read; both sides are there to be compared. */
@ObjectType({ implements: () => [Problem], description: 'The draft was saved in another window since it was opened.' })
export class ItemDraftConflictProblem extends Problem {
  @Field(() => ItemDraft, { description: 'What is kept now.' })
  readonly current: ItemDraft;

  constructor(current: ItemDraft) {
    super('CONFLICT', 'This draft was saved in another window since you opened it. Compare the two, then go on with one.');
    this.current = current;
  }
}

/** What is being typed: nothing is demanded, only the upper limits hold. */
@InputType()
export class SaveItemDraftInput {
  @Field(() => ID, { nullable: true, description: 'Of a draft that was saved before; null for the first save.' })
  @IsOptional()
  @IsString()
  id?: string | null;

  @Field(() => ID, { nullable: true, description: 'The item that is being changed; null for a new one.' })
  @IsOptional()
  @IsString()
  itemId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Version of the item that this was begun on.' })
  @IsOptional()
  @IsInt()
  baseVersion?: number | null;

  @Field(() => Int, { nullable: true, description: 'Revision of the draft that was typed over; null for the first save.' })
  @IsOptional()
  @IsInt()
  revision?: number | null;

  @Field(() => String)
  @LineField({ max: title.max })
  title!: string;

  @Field(() => String)
  @ParagraphsField(description)
  description!: string;

  @Field(() => PortfolioCategoryEnum, { nullable: true })
  @IsOptional()
  @IsIn(portfolioCategories)
  category?: PortfolioCategory | null;

  @Field(() => [String])
  @LineListField({ count: tags.max, each: tag, called: ['tag', 'tags'] }, spellTag)
  tags!: string[];

  @Field(() => String, { nullable: true })
  @IsOptional()
  @LineField(projectUrl)
  projectUrl?: string | null;

  @Field(() => VisibilityEnum)
  @IsIn(visibilities)
  visibility!: Visibility;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  featured?: boolean | null;

  @Field(() => [ItemImageInput])
  @Type(() => ItemImageInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(images.max, { message: `Add at most ${images.max} images.` })
  @ArrayUnique((image: ItemImageInput) => image.imageId.toLowerCase(), { message: 'Add each image once.' })
  images!: ItemImageInput[];
}

/** Reads checked input. */
export function draftSaveOf({ id, itemId, baseVersion, revision, ...typed }: SaveItemDraftInput): DraftSave {
  const shown = typed.images.map(({ imageId, alt }) => ({ imageId: imageId.toLowerCase(), alt }));
  const content = {
    title: typed.title,
    description: typed.description,
    category: typed.category ?? null,
    tags: typed.tags,
    projectUrl: typed.projectUrl ?? null,
    images: shown,
  };
  const item = { content, visibility: typed.visibility, featured: typed.featured ?? false };
  return { id: id ?? null, itemId: itemId ?? null, baseVersion: baseVersion ?? null, revision: revision ?? null, item };
}

const resolveType = (value: object): object => value.constructor;

/** What `saveItemDraft` can answer. */
export const SaveItemDraftResult = createUnionType({
  name: 'SaveItemDraftResult',
  types: () => [ItemDraft, ValidationProblem, ItemDraftConflictProblem, NotFoundProblem, StateProblem, ForbiddenProblem] as const,
  resolveType,
});

/** What `discardItemDraft` can answer. */
export const DiscardItemDraftResult = createUnionType({
  name: 'DiscardItemDraftResult',
  types: () => [DiscardedItemDraft, NotFoundProblem, ForbiddenProblem] as const,
  resolveType,
});
