import { ApiProperty } from '@nestjs/swagger';
import { availabilityStatuses, portfolioCategories, starsCut, type CreatorCard, type MarketplaceFacets, type Picture, type Rating } from '@guildhall/contracts';
import type { CreatorList } from '../use-cases/list-creators.js';

/** What the published reviews of clients say of a creator. */
export class RatingAnswer implements Rating {
  @ApiProperty({ type: Number, description: 'Mean, cut and never rounded, to two decimals.' })
  stars!: number;

  @ApiProperty({ type: Number, description: 'Reviews, at least 1.' })
  count!: number;

  @ApiProperty({ type: Number, description: 'Stars of all of them together.' })
  sum!: number;
}

/** A creator on a list. */
export class CreatorCardAnswer implements CreatorCard {
  @ApiProperty({ type: String, format: 'uuid' })
  id!: string;

  @ApiProperty({ type: String })
  username!: string;

  @ApiProperty({ type: String })
  displayName!: string;

  @ApiProperty({ type: String })
  bio!: string;

  @ApiProperty({ type: [String] })
  skills!: readonly string[];

  @ApiProperty({ enum: availabilityStatuses })
  availability!: CreatorCard['availability'];

  @ApiProperty({ type: Object, nullable: true, description: 'A picture: `{id, alt, width, height, thumbhash, avif, webp}`.' })
  avatar!: Picture | null;

  @ApiProperty({ enum: portfolioCategories, isArray: true, description: 'Of the public items, most frequent first.' })
  categories!: CreatorCard['categories'];

  @ApiProperty({ type: [Object], description: 'At most three pictures of public items.' })
  previews!: readonly Picture[];

  @ApiProperty({ type: RatingAnswer, nullable: true, description: 'Null without a published review.' })
  rating!: RatingAnswer | null;
}

/** One choice of a filter, counted without the filter that it belongs to. */
export class FacetCountAnswer {
  @ApiProperty({ type: String })
  value!: string;

  @ApiProperty({ type: Number, description: 'Counted up to 1,000.' })
  count!: number;

  @ApiProperty({ type: Boolean, description: 'There are more, or the count is of the first thousand matches.' })
  capped!: boolean;

  @ApiProperty({ type: Boolean })
  selected!: boolean;
}

/** Live counts beside the choices. */
export class CreatorFacetsAnswer {
  @ApiProperty({ type: [FacetCountAnswer] })
  categories!: MarketplaceFacets['categories'];

  @ApiProperty({ type: [FacetCountAnswer] })
  availability!: MarketplaceFacets['availability'];

  @ApiProperty({ type: [FacetCountAnswer], description: 'The selected ones, then the most frequent, at most 12 beside those.' })
  skills!: MarketplaceFacets['skills'];

  @ApiProperty({ type: [FacetCountAnswer], description: 'By least mean: 4.5, 4.0, 3.0.' })
  ratings!: MarketplaceFacets['ratings'];
}

/** A page of the marketplace. */
export class CreatorListAnswer {
  @ApiProperty({ type: [CreatorCardAnswer] })
  items!: readonly CreatorCardAnswer[];

  @ApiProperty({ type: String, nullable: true, description: 'Give it as `after` for the next page; null on the last.' })
  nextCursor!: string | null;

  @ApiProperty({ type: Number, description: 'All of the list; with a search, counted up to 1,000.' })
  total!: number;

  @ApiProperty({ type: Boolean })
  totalIsCapped!: boolean;

  @ApiProperty({ type: CreatorFacetsAnswer })
  facets!: CreatorFacetsAnswer;

  @ApiProperty({ type: String, nullable: true, description: 'What was searched instead of what was typed.' })
  correctedSearch!: string | null;
}

/** Translates a page. */
export function creatorListAnswer({ creators, nextCursor, total, capped, facets, correctedSearch }: CreatorList): CreatorListAnswer {
  const items = creators.map(({ card }) => ({ ...card, rating: card.rating === null ? null : { ...card.rating, stars: starsCut(card.rating.sum, card.rating.count) } }));
  return { items, nextCursor, total, totalIsCapped: capped, facets, correctedSearch };
}
