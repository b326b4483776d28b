import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ImageStatus } from '@guildhall/contracts';
import { ImageStatusEnum } from '../../../platform/graphql/enums.js';

/** One encoded size of a picture. */
@ObjectType({ description: 'One encoded size of a picture.' })
export class PictureVariant {
  @Field(() => Int, { description: 'Pixels.' })
  width!: number;

  @Field(() => String, { description: 'Root-relative; signed and good for an hour or two when the picture is not public.' })
  url!: string;
}

/** An image that is ready to be shown. */
@ObjectType({ description: 'An image that is ready to be shown.' })
export class Picture {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'Text for people who do not see the picture.' })
  alt!: string;

  @Field(() => Int, { description: 'Pixels of the original, upright.' })
  width!: number;

  @Field(() => Int, { description: 'Pixels of the original, upright.' })
  height!: number;

  @Field(() => String, { nullable: true, description: 'Base64; a blurred picture to show until the real one is there.' })
  thumbhash!: string | null;

  @Field(() => [PictureVariant], { description: 'By width, smallest first.' })
  avif!: PictureVariant[];

  @Field(() => [PictureVariant], { description: 'By width, smallest first.' })
  webp!: PictureVariant[];
}

/** An uploaded image as its owner and moderators see it. */
@ObjectType({ description: 'An uploaded image as its owner and moderators see it.' })
export class EditableImage {
  @Field(() => ID)
  id!: string;

  @Field(() => ImageStatusEnum)
  status!: ImageStatus;

  @Field(() => Int, { description: 'Per cent.' })
  progress!: number;

  @Field(() => String, { nullable: true, description: 'Why the file was refused.' })
  problem!: string | null;

  @Field(() => Picture, { nullable: true, description: 'Null until the image is READY.' })
  picture!: Picture | null;
}
