import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AvailabilityStatus, PortfolioCategory } from '@guildhall/contracts';
import { AvailabilityStatusEnum, PortfolioCategoryEnum } from '../../../platform/graphql/enums.js';
import { Picture } from '../../media/index.js';
import { CreatorStatistics, Rating } from './rating.types.js';
import { SocialLinks } from './social-links.types.js';

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

  @Field(() => Picture, { nullable: true })
  avatar!: Picture | null;

  @Field(() => Picture, { nullable: true })
  banner!: Picture | null;

  @Field(() => Int, { nullable: true, description: 'In the smallest unit of the currency.' })
  hourlyRateMinor!: number | null;

  @Field(() => Int, { nullable: true, description: 'In the smallest unit of the currency.' })
  projectRateMinor!: number | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217; null when there is no rate.' })
  currency!: string | null;

  @Field(() => SocialLinks)
  links!: SocialLinks;

  @Field(() => String, { nullable: true, description: 'Null unless the creator shows it to everybody.' })
  contactEmail!: string | null;

  @Field(() => Date)
  joinedAt!: Date;

  @Field(() => Rating, { nullable: true, description: 'Null before the first open review.' })
  rating!: Rating | null;

  @Field(() => CreatorStatistics)
  statistics!: CreatorStatistics;

  @Field(() => [PublicItem], { description: 'Featured ones first, then the newest.' })
  items!: PublicItem[];
}
