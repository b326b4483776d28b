import { Field, ObjectType } from '@nestjs/graphql';
import { EditableImage } from '../../media/index.js';

/** An image of an item. */
@ObjectType({ description: 'An image of an item.' })
export class ItemImage {
  @Field(() => EditableImage)
  image!: EditableImage;

  @Field(() => String, { description: 'Text for people who do not see the image.' })
  alt!: string;
}
