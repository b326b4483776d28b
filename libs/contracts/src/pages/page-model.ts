import type { AvailabilityStatus, PortfolioCategory } from '../enums.js';
import type { SocialLinks } from '../social-links.js';
import type { ActivityEntry, CommunityStatistics, CreatorStanding, PlatformCard } from './community.js';
import type { ContactContent, InquiryContent } from './inquiry.js';
import type { CappedCount, MarketplaceFacets, MarketplaceQuery, Rating } from './marketplace.js';
import type { Picture } from './picture.js';
import type { ReportContent } from './report.js';

/**
 * What a page needs to be rendered, and nothing more: the publisher passes one of these in `locals.page`,
 * and the Astro components read nothing else. Everything in here is public by construction.
 */
export type PageModel =
  | LandingPage
  | MarketplacePage
  | CommunityPage
  | ProfilePage
  | ItemPage
  | ContactPage
  | InquiryPage
  | ReportPage
  | PersonalitiesPage
  | PersonalityPage
  | SitemapPage
  | RobotsPage
  | FeedPage
  | NoticePage;

export type PageKind = PageModel['kind'];

interface PageBase {
  /** Origin without trailing slash, for canonical and Open Graph addresses. */
  readonly origin: string;
  /** Origin that goes before the addresses of pictures; empty when they come from where the page comes from. */
  readonly mediaOrigin: string;
  /** Path of the canonical address, e.g. `/portfolio/ada`. */
  readonly path: string;
}

/** A creator as shown on a card. */
export interface CreatorCard {
  /** Seed of the maker's mark. */
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly bio: string;
  readonly skills: readonly string[];
  readonly availability: AvailabilityStatus;
  readonly avatar: Picture | null;
  /** `null` without a published review. */
  readonly rating: Rating | null;
  /** Categories of the public items, most frequent first. */
  readonly categories: readonly PortfolioCategory[];
  /** At most three, of public items, featured and newest first. */
  readonly previews: readonly Picture[];
}

/** An item as shown in a gallery. */
export interface ItemTile {
  readonly username: string;
  readonly slug: string;
  readonly title: string;
  readonly category: PortfolioCategory;
  /** Put first by its creator. */
  readonly featured: boolean;
  readonly cover: Picture | null;
  readonly imageCount: number;
}

/** What a creator asks for, in the smallest unit of the currency (ISO 4217); one of the two is given at least. */
export interface Rates {
  readonly hourlyMinor: number | null;
  readonly projectMinor: number | null;
  readonly currency: string;
}

export interface LandingPage extends PageBase {
  readonly kind: 'landing';
  readonly creators: readonly CreatorCard[];
  /** Pictures for the wall in the hero, at most six. */
  readonly wall: readonly ItemTile[];
  readonly personalities: readonly PersonalityCard[];
  readonly totals: { readonly creators: number; readonly items: number; readonly personalities: number };
  /** Communities outside, as configured; none when none is. */
  readonly platforms: readonly PlatformCard[];
  readonly statistics: CommunityStatistics;
}

/** `/community`: what goes on here and elsewhere. */
export interface CommunityPage extends PageBase {
  readonly kind: 'community';
  readonly platforms: readonly PlatformCard[];
  readonly statistics: CommunityStatistics;
  readonly activity: readonly ActivityEntry[];
  /** Cursor of what happened before, `null` when that is all. */
  readonly nextCursor: string | null;
}

/** The marketplace: its first page, the first page of a category, or the answer to any query. */
export interface MarketplacePage extends PageBase {
  readonly kind: 'marketplace';
  readonly query: MarketplaceQuery;
  readonly creators: readonly CreatorCard[];
  /** Creators who match. */
  readonly total: CappedCount;
  readonly facets: MarketplaceFacets;
  /** What was searched instead of what was typed; `null` when nothing was corrected. */
  readonly correctedSearch: string | null;
  /** Opaque cursor of the next page, `null` on the last one. */
  readonly nextCursor: string | null;
  /** The whole marketplace and its categories; what a query narrows asks search engines to pass by. */
  readonly indexable: boolean;
}

export interface ProfilePage extends PageBase {
  readonly kind: 'profile';
  readonly creator: {
    readonly id: string;
    readonly username: string;
    readonly displayName: string;
    readonly bio: string;
    readonly skills: readonly string[];
    readonly availability: AvailabilityStatus;
    readonly avatar: Picture | null;
    readonly banner: Picture | null;
    readonly rates: Rates | null;
    readonly links: SocialLinks;
    /** `null` unless the creator shows it to everybody. */
    readonly contactEmail: string | null;
    /** ISO 8601, UTC. */
    readonly joinedAt: string;
    readonly updatedAt: string;
  };
  readonly items: readonly ItemTile[];
  readonly standing: CreatorStanding;
  /** A profile without public items or text asks search engines not to list it. */
  readonly indexable: boolean;
  /** Shown to its creator alone, before everybody can see it. */
  readonly preview?: true;
}

export interface ItemPage extends PageBase {
  readonly kind: 'item';
  readonly item: {
    readonly id: string;
    readonly slug: string;
    readonly title: string;
    readonly description: string;
    readonly category: PortfolioCategory;
    readonly tags: readonly string[];
    readonly projectUrl: string | null;
    readonly images: readonly Picture[];
    readonly publishedAt: string;
    readonly updatedAt: string;
  };
  readonly creator: {
    readonly id: string;
    readonly username: string;
    readonly displayName: string;
    readonly availability: AvailabilityStatus;
    readonly avatar: Picture | null;
  };
  /** Other public items of the same creator, at most six. */
  readonly more: readonly ItemTile[];
  /** Shown to the holder of a signed address alone, as it would look to everybody. */
  readonly preview?: true;
}

/** `/portfolio/<username>/contact`, made for each request. */
export interface ContactPage extends PageBase, ContactContent {
  readonly kind: 'contact';
}

/** `/inquiry/<token>`, made for each request and kept by nobody. */
export interface InquiryPage extends PageBase, InquiryContent {
  readonly kind: 'inquiry';
}

/** `/report`, made for each request and kept by nobody. */
export interface ReportPage extends PageBase, ReportContent {
  readonly kind: 'report';
}

export interface PersonalityCard {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  readonly tags: readonly string[];
}

/** A category or tag, and how many personalities it has. */
export interface PersonalityGroup {
  /** Of its page: `/personalities/category/<slug>` or `/personalities/tag/<slug>`. May be of any script. */
  readonly slug: string;
  /** A tag as most people spell it; a category has its slug alone. */
  readonly label: string;
  readonly count: number;
}

/** The catalogue, or the part of it that one category or tag has. */
export interface PersonalitiesPage extends PageBase {
  readonly kind: 'personalities';
  /** What the list is narrowed to, `null` for all. */
  readonly narrowed: { readonly by: 'category' | 'tag'; readonly slug: string; readonly label: string } | null;
  readonly personalities: readonly PersonalityCard[];
  /** Of the whole list, not of this page. */
  readonly total: number;
  readonly nextCursor: string | null;
  /** Every category by name. On narrowed lists none: they are not written again when another category changes. */
  readonly categories: readonly PersonalityGroup[];
  /** The tags that several of these personalities have, most frequent first, at most 16, but for the one that the list is of. */
  readonly tags: readonly PersonalityGroup[];
  /** A tag that few have asks search engines to pass by. */
  readonly indexable: boolean;
}

/** One side of a temperament: "Patience", 92 of 100. */
export interface PersonalityTrait {
  readonly name: string;
  readonly value: number;
}

export interface SampleMessage {
  readonly role: 'user' | 'assistant';
  readonly content: string;
}

export interface PersonalityPage extends PageBase {
  readonly kind: 'personality';
  readonly personality: PersonalityCard & {
    /** Whole number from 1, raised by each change of what it says. */
    readonly version: number;
    /** BCP 47 tag of the texts when known, for `lang` and direction. */
    readonly language: string | null;
    /** Who wrote it, as the source names them. */
    readonly author: string | null;
    /** At most 8, in the order in which they are drawn. */
    readonly traits: readonly PersonalityTrait[];
    readonly openingMessage: string | null;
    readonly openingQuestions: readonly string[];
    readonly examples: readonly SampleMessage[];
    readonly publishedAt: string;
    readonly updatedAt: string;
  };
  /** Others of the same category, at most six: those that come next by name, and after the last the first. */
  readonly related: readonly PersonalityCard[];
}

/** `/sitemap.xml` (the index, whose entries are shards) or one shard `/sitemap/<n>.xml`. */
export interface SitemapPage extends PageBase {
  readonly kind: 'sitemap';
  readonly form: 'index' | 'shard';
  readonly entries: readonly { readonly path: string; readonly lastModified: string }[];
}

export interface RobotsPage extends PageBase {
  readonly kind: 'robots';
}

/** `/feed.xml`: the newest public items as an Atom feed. */
export interface FeedPage extends PageBase {
  readonly kind: 'feed';
  readonly entries: readonly {
    readonly id: string;
    readonly path: string;
    readonly title: string;
    readonly summary: string;
    readonly author: { readonly name: string; readonly path: string };
    readonly category: PortfolioCategory;
    readonly cover: Picture | null;
    readonly publishedAt: string;
    readonly updatedAt: string;
  }[];
  /** Of the newest change; `null` while there is nothing. */
  readonly updatedAt: string | null;
}

/** 404 and 410: what happened and where to go. */
export interface NoticePage extends PageBase {
  readonly kind: 'notice';
  readonly status: 404 | 410 | 429 | 500 | 503;
  /** Reference id to quote when asking for help; null when there is none. */
  readonly reference: string | null;
}
