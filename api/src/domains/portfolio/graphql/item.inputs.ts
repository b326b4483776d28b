import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, ValidateNested } from 'class-validator';
import { limits, portfolioCategories, visibilities, type PortfolioCategory, type Visibility } from '@guildhall/contracts';
import { PortfolioCategoryEnum, VisibilityEnum } from '../../../platform/graphql/enums.js';
import { LineField, LineListField, ParagraphsField, WebAddressField } from '../../../platform/text/text-fields.js';
import type { ItemDraft } from '../model/item.js';
import { spellTag } from '../model/tag.js';

const { title, description, images, alt, tags, tag, projectUrl } = limits.item;

/** An uploaded image to be shown by an item. */
@InputType()
export class ItemImageInput {
  @Field(() => ID)
  @IsUUID('all', { message: 'This is not an uploaded image.' })
  imageId!: string;

  @Field(() => String, { description: 'Text for people who do not see the image.' })
  @LineField(alt)
  alt!: string;
}

/** A new item. */
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

  @Field(() => String, { nullable: true, description: 'A public https address.' })
  @WebAddressField(projectUrl.max)
  projectUrl?: string | null;

  @Field(() => VisibilityEnum)
  @IsIn(visibilities)
  visibility!: Visibility;

  @Field(() => [ItemImageInput], { description: 'In the order in which they are shown; the first is the cover.' })
  @Type(() => ItemImageInput)
  @ValidateNested({ each: true })
  @ArrayMaxSize(images.max, { message: `Add at most ${images.max} images.` })
  @ArrayUnique((image: ItemImageInput) => image.imageId.toLowerCase(), { message: 'Add each image once.' })
  images!: ItemImageInput[];

  @Field(() => Boolean, { nullable: true, description: 'Whether it stands among the first; omitted: as it is.' })
  @IsOptional()
  @IsBoolean()
  featured?: boolean | null;

  @Field(() => ID, { nullable: true, description: 'The draft that this save applies; it is gone afterwards. The same save sent again makes no second item.' })
  @IsOptional()
  @IsUUID('all', { message: 'This is not a draft.' })
  draftId?: string | null;
}

/** An edit of an item. */
@InputType()
export class UpdatePortfolioItemInput extends CreatePortfolioItemInput {
  @Field(() => ID)
  @IsString()
  id!: string;

  @Field(() => Int, { description: 'Version of the item that was edited.' })
  @IsInt()
  version!: number;
}

/** Reads checked input. */
export function draftOf({ title, description, category, tags, projectUrl, images, visibility, featured }: CreatePortfolioItemInput): ItemDraft {
  const shown = images.map(({ imageId, alt }) => ({ imageId: imageId.toLowerCase(), alt }));
  return { visibility, featured: featured ?? undefined, content: { title, description, category, tags, projectUrl: projectUrl ?? null, images: shown } };
}
