import { Injectable } from '@nestjs/common';
import {
  availabilityStatuses,
  creatorSorts,
  limits,
  portfolioCategories,
  type AvailabilityStatus,
  type CreatorSort,
  type MarketplacePage,
  type PortfolioCategory,
} from '@guildhall/contracts';
import type { Queryable } from '../../../platform/database/database.js';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { ListCreators } from '../../marketplace/index.js';
import { paths } from '../model/route.js';

/** Creators from which on search engines are asked to list the page of a category: fewer are no more than their own pages. */
const WORTH_LISTING = 3;

/** What an address asks of the list. */
interface Asked {
  readonly search: string;
  readonly category: readonly PortfolioCategory[];
  readonly skills: readonly string[];
  readonly availability: readonly AvailabilityStatus[];
  readonly minRating: number | null;
  readonly sort: CreatorSort | null;
  readonly after: string | null;
}

/** Parameters that ask something; others, such as those of campaigns, leave the page as it is. */
const parameters = ['search', 'category', 'skills', 'availability', 'minRating', 'sort', 'after'] as const;

/** Reads the pages of the marketplace: the list, its categories, and whatever of it an address asks for. */
@Injectable()
export class MarketplacePages {
  constructor(
    private readonly config: HttpConfig,
    private readonly list: ListCreators,
  ) {}

  /** The first page of everything, or of a category: what is written to the page store. */
  first(db: Queryable, category: PortfolioCategory | null): Promise<MarketplacePage> {
    return this.page(db, category, { ...readQuery(new URLSearchParams()), category: category === null ? [] : [category] });
  }

  /** The page that an address with a query asks for; `null` when its query asks for nothing. @throws Refusal for what cannot be asked. */
  async demanded(db: Queryable, category: PortfolioCategory | null, query: URLSearchParams): Promise<MarketplacePage | null> {
    if (!parameters.some((name) => query.has(name))) return null;
    const asked = readQuery(query);
    const page = await this.page(db, category, { ...asked, category: [...new Set([...(category === null ? [] : [category]), ...asked.category])] });
    return { ...page, indexable: false };
  }

  private async page(db: Queryable, category: PortfolioCategory | null, asked: Asked): Promise<MarketplacePage> {
    const list = await this.list.run(asked, db);
    const { search, skills, availability, minRating, after } = asked;
    return {
      kind: 'marketplace',
      ...this.config.origins,
      path: category === null ? paths.marketplace : paths.marketplaceCategory(category),
      query: { search, categories: asked.category, skills, availability, minRating, sort: list.sort, after },
      creators: list.creators.map(({ card }) => card),
      total: { count: list.total, capped: list.capped },
      facets: list.facets,
      correctedSearch: list.correctedSearch,
      nextCursor: list.nextCursor,
      indexable: category === null || list.total >= WORTH_LISTING,
    };
  }
}

// Values that there are not are left aside: an old or mistyped address still leads to a list.
function readQuery(query: URLSearchParams): Asked {
  const minRating = Number(query.get('minRating') ?? '');
  const text = query.get('search') ?? '';
  return {
    search: text.replaceAll('\u0000', '').trim(),
    category: portfolioCategories.filter((category) => query.getAll('category').includes(category)),
    skills: [...new Set(query.getAll('skills').map((skill) => skill.replaceAll('\u0000', '').trim()))].filter(isSkill).slice(0, limits.search.skills.max),
    availability: availabilityStatuses.filter((status) => query.getAll('availability').includes(status)),
    minRating: minRating >= 1 && minRating <= 5 ? Math.round(minRating * 100) / 100 : null,
    sort: creatorSorts.find((sort) => sort === query.get('sort')) ?? null,
    after: query.get('after'),
  };
}

function isSkill(skill: string): boolean {
  return skill !== '' && skill.length <= limits.profile.skill.max * 4;
}
