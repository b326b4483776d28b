import { ArgsType, Field, Float, registerEnumType } from '@nestjs/graphql';
import { creatorSorts, type AvailabilityStatus, type CreatorSort, type PortfolioCategory } from '@guildhall/contracts';
import { PageArgs } from '../../../platform/graphql/connection.js';
import { AvailabilityStatusEnum, PortfolioCategoryEnum } from '../../../platform/graphql/enums.js';
import { AnyAvailability, AnyCategory, LeastRating, SearchText, SkillNames, SortName } from '../browse-arguments.js';

/** Orders of the marketplace in GraphQL. */
export const CreatorSortEnum = Object.fromEntries(creatorSorts.map((sort) => [sort, sort])) as { readonly [Sort in CreatorSort]: Sort };
registerEnumType(CreatorSortEnum, { name: 'CreatorSort', description: 'RELEVANCE needs a search; without one it is POPULAR.' });

/** Which page of which list is asked for. */
@ArgsType()
export class BrowseArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Names, skills, titles, texts; at most 200 characters. Accents and case make no difference.' })
  @SearchText()
  search?: string;

  @Field(() => [PortfolioCategoryEnum], { nullable: true, description: 'Any of these.' })
  @AnyCategory()
  category?: PortfolioCategory[];

  @Field(() => [String], { nullable: true, description: 'All of these, at most 10, in any spelling.' })
  @SkillNames()
  skills?: string[];

  @Field(() => [AvailabilityStatusEnum], { nullable: true, description: 'Any of these.' })
  @AnyAvailability()
  availability?: AvailabilityStatus[];

  @Field(() => Float, { nullable: true, description: 'Least mean of stars, from 1 to 5; leaves out creators without reviews.' })
  @LeastRating()
  minRating?: number;

  @Field(() => CreatorSortEnum, { nullable: true, description: 'RELEVANCE with a search, else POPULAR, unless told.' })
  @SortName()
  sort?: CreatorSort;
}
