import type { AvailabilityStatus, CreatorSort, PortfolioCategory } from '../enums.js';

/** What clients' reviews say of a creator; there is none without a review. Show it with `starsCut`, never rounded up. */
export interface Rating {
  /** Stars of all published reviews together. */
  readonly sum: number;
  /** At least 1. */
  readonly count: number;
}

/** A number that may have been counted only so far. */
export interface CappedCount {
  readonly count: number;
  /** There are more: shown as "1,000+". */
  readonly capped: boolean;
}

/** One choice of a filter, counted without the filter that it belongs to. */
export interface FacetCount<Value extends string> extends CappedCount {
  readonly value: Value;
  readonly selected: boolean;
}

/** What the marketplace was asked; every part is in the address. */
export interface MarketplaceQuery {
  /** As typed; empty for none. */
  readonly search: string;
  /** Any of these. */
  readonly categories: readonly PortfolioCategory[];
  /** All of these. */
  readonly skills: readonly string[];
  /** Any of these. */
  readonly availability: readonly AvailabilityStatus[];
  /** Least mean of stars, such as 4.5; `null` for any. */
  readonly minRating: number | null;
  readonly sort: CreatorSort;
  /** Cursor of the page before, `null` on the first. */
  readonly after: string | null;
}

/** Live counts beside the choices. */
export interface MarketplaceFacets {
  readonly categories: readonly FacetCount<PortfolioCategory>[];
  readonly availability: readonly FacetCount<AvailabilityStatus>[];
  /** The selected ones, then the most frequent, at most 12 beside those. */
  readonly skills: readonly FacetCount<string>[];
  /** By least mean: "4.5", "4.0", "3.0". */
  readonly ratings: readonly FacetCount<string>[];
}
