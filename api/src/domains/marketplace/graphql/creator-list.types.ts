import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { AvailabilityStatus, CreatorCard as Card, MarketplaceFacets, PortfolioCategory } from '@guildhall/contracts';
import { PageInfo, type Connection } from '../../../platform/graphql/connection.js';
import { AvailabilityStatusEnum, PortfolioCategoryEnum } from '../../../platform/graphql/enums.js';
import { Rating } from '../../creators/index.js';
import { Picture } from '../../media/index.js';
import type { ListedCreator } from '../store/browse-creators.js';
import type { CreatorScoresRow } from '../store/own-scores.js';
import type { CreatorList } from '../use-cases/list-creators.js';

/** A part of a score. */
@ObjectType()
export class ScoreTerm {
  @Field(() => String)
  label!: string;

  @Field(() => Float, { description: 'Millionths of a point, a whole number.' })
  value!: number;
}

/** A number that an order goes by, and where it comes from. */
@ObjectType()
export class Score {
  @Field(() => Float, { description: 'Millionths of a point, a whole number; exactly the sum of the terms.' })
  total!: number;

  @Field(() => [ScoreTerm])
  terms!: readonly ScoreTerm[];
}

/** The scores of a creator. */
@ObjectType()
export class CreatorScores {
  @Field(() => Score)
  popularity!: Score;

  @Field(() => Score)
  rating!: Score;

  /** Encodes what a listing says. */
  static of(scores: CreatorScoresRow): CreatorScores {
    return Object.assign(new CreatorScores(), scores);
  }
}

/** A creator on a list. */
@ObjectType({ description: 'A creator on a list.' })
export class CreatorCard {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  username!: string;

  @Field(() => String)
  displayName!: string;

  @Field(() => String)
  bio!: string;

  @Field(() => [String])
  skills!: readonly string[];

  @Field(() => AvailabilityStatusEnum)
  availability!: AvailabilityStatus;

  @Field(() => Picture, { nullable: true })
  avatar!: Picture | null;

  @Field(() => [PortfolioCategoryEnum], { description: 'Of the public items, most frequent first.' })
  categories!: readonly PortfolioCategory[];

  @Field(() => [Picture], { description: 'At most three, of public items.' })
  previews!: readonly Picture[];

  @Field(() => Rating, { nullable: true, description: 'Null without a published review.' })
  rating!: Rating | null;

  @Field(() => CreatorScores)
  scores!: CreatorScores;

  static of({ card, scores }: { readonly card: Card; readonly scores: ListedCreator['scores'] }): CreatorCard {
    return Object.assign(new CreatorCard(), card, { scores });
  }
}

/** One choice of a filter. */
@ObjectType({ description: 'One choice of a filter, counted without the filter that it belongs to.' })
export class FacetCount {
  @Field(() => String)
  value!: string;

  @Field(() => Int, { description: 'Counted up to 1,000.' })
  count!: number;

  @Field(() => Boolean, { description: 'There are more, or the count is of the first thousand matches.' })
  capped!: boolean;

  @Field(() => Boolean)
  selected!: boolean;
}

/** Live counts beside the choices. */
@ObjectType()
export class CreatorFacets {
  @Field(() => [FacetCount])
  categories!: readonly FacetCount[];

  @Field(() => [FacetCount])
  availability!: readonly FacetCount[];

  @Field(() => [FacetCount], { description: 'The selected ones, then the most frequent, at most 12 beside those.' })
  skills!: readonly FacetCount[];

  @Field(() => [FacetCount], { description: 'By least mean: 4.5, 4.0, 3.0.' })
  ratings!: readonly FacetCount[];
}

/** A creator and its place in the list. */
@ObjectType()
export class CreatorEdge {
  @Field(() => CreatorCard)
  node!: CreatorCard;

  @Field(() => String)
  cursor!: string;
}

/** A page of the marketplace. */
@ObjectType()
export class CreatorConnection implements Connection<CreatorCard> {
  @Field(() => [CreatorEdge])
  edges!: CreatorEdge[];

  @Field(() => PageInfo)
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'All of the list; with a search, counted up to 1,000.' })
  totalCount!: number;

  @Field(() => Boolean)
  totalIsCapped!: boolean;

  @Field(() => String, { nullable: true, description: 'What was searched instead of what was typed; null when nothing was corrected.' })
  correctedSearch!: string | null;

  @Field(() => CreatorFacets)
  facets!: MarketplaceFacets;

  static of(list: CreatorList, after: string | null): CreatorConnection {
    const edges = list.creators.map(({ cursor, ...listed }) => ({ node: CreatorCard.of(listed), cursor }));
    return Object.assign(new CreatorConnection(), {
      edges,
      pageInfo: {
        hasNextPage: list.nextCursor !== null,
        hasPreviousPage: after !== null,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
      totalCount: list.total,
      totalIsCapped: list.capped,
      correctedSearch: list.correctedSearch,
      facets: list.facets,
    });
  }
}
