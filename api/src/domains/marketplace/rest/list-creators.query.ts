import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { availabilityStatuses, creatorSorts, limits, portfolioCategories, type AvailabilityStatus, type CreatorSort, type PortfolioCategory } from '@guildhall/contracts';
import { PageQuery } from '../../../platform/http/page-query.js';
import { AnyAvailability, AnyCategory, LeastRating, SearchText, SkillNames, SortName } from '../browse-arguments.js';

// A parameter that is given once is a list of one.
const several = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value));

/** Which page of which list is asked for. */
export class ListCreatorsQuery extends PageQuery {
  @ApiPropertyOptional({ type: String, description: `Names, skills, titles, texts; at most ${limits.search.text.max} characters.` })
  @SearchText()
  search?: string;

  @ApiPropertyOptional({ enum: portfolioCategories, isArray: true, description: 'Any of these; may be repeated.' })
  @several
  @AnyCategory()
  category?: PortfolioCategory[];

  @ApiPropertyOptional({ type: [String], description: `All of these; may be repeated, at most ${limits.search.skills.max} times.` })
  @several
  @SkillNames()
  skills?: string[];

  @ApiPropertyOptional({ enum: availabilityStatuses, isArray: true, description: 'Any of these; may be repeated.' })
  @several
  @AnyAvailability()
  availability?: AvailabilityStatus[];

  @ApiPropertyOptional({ type: Number, description: 'Least mean of stars, from 1 to 5.' })
  @Type(() => Number)
  @LeastRating()
  minRating?: number;

  @ApiPropertyOptional({ enum: creatorSorts, description: 'RELEVANCE with a search, else POPULAR, unless told.' })
  @SortName()
  sort?: CreatorSort;
}
