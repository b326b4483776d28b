import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AvailabilityStatus, PortfolioCategory } from '@guildhall/contracts';
import { AvailabilityStatusEnum, PortfolioCategoryEnum } from '../../../platform/graphql/enums.js';
import { Picture } from '../../media/index.js';

/** A public item as a profile shows it. */
@ObjectType({ description: 'A public item as a profile shows it.' })
export class PublicItem {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  slug!: string;

  @Field(() => String)
  title!: string;

  @Field(() => PortfolioCategoryEnum)
  category!: PortfolioCategory;

  @Field(() => Boolean, { description: 'Put first by its creator.' })
  featured!: boolean;

  @Field(() => Int)
  imageCount!: number;

  @Field(() => Picture, { nullable: true })
  cover!: Picture | null;
}

/** A profile as everybody sees it. */
@ObjectType({ description: 'A profile as everybody sees it.' })
export class CreatorProfile {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  username!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => String)
  bio!: string;

  @Field(() => [String])
  skills!: string[];

  @Field(() => AvailabilityStatusEnum)
  availability!: AvailabilityStatus;

  @Field(() => Date)
  joinedAt!: Date;

  @Field(() => [PublicItem], { description: 'Featured ones first, then the newest.' })
  items!: PublicItem[];
}
