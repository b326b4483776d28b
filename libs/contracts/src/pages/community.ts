import type { ActivityLevel, ActivityType, ExternalPlatform } from '../enums.js';
import type { Rating } from './marketplace.js';

/** A community of ours on an outside platform. */
export interface PlatformCard {
  readonly platform: ExternalPlatform;
  /** What it is called there, such as `r/guildhall`. */
  readonly name: string;
  /** https address where one joins. */
  readonly joinUrl: string;
  /** Members, subscribers, followers or stars; `null` until a first answer came. */
  readonly members: number | null;
  /** People online or active; `null` where the platform does not say. */
  readonly active: number | null;
  readonly level: ActivityLevel | null;
  /** When the figures were true, ISO 8601 in UTC. */
  readonly asOf: string | null;
  /** The last attempts failed: the figures are older than they should be. */
  readonly stale: boolean;
}

/** What has happened here in all; figures of what does not exist yet are left out. */
export interface CommunityStatistics {
  readonly creators: number;
  readonly items: number;
  readonly inquiriesAnswered: number;
  readonly personalities: number;
  readonly deployments?: number;
  readonly messagesAnswered?: number;
}

/** One line of the activity feed. */
export interface ActivityEntry {
  readonly id: string;
  readonly type: ActivityType;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Who did it: shown as a mark and a name; `null` for milestones. */
  readonly actor: { readonly id: string; readonly name: string; readonly path: string } | null;
  /** What it is about, such as an item; `null` where the actor says it all. */
  readonly subject: { readonly name: string; readonly path: string } | null;
  /** Of a milestone: how many of what. */
  readonly milestone: { readonly what: 'creators' | 'items' | 'personalities'; readonly count: number } | null;
  /** Of a review. */
  readonly stars: number | null;
}

/** How inquiries to a creator end; `null` where there is nothing to say it from. */
export interface InquiryStatistics {
  /** Inquiries that both sides call completed. */
  readonly completed: number;
  /** Per cent of the last 100 that were answered. */
  readonly responseRate: number | null;
  readonly medianResponseMinutes: number | null;
}

/** A published review by the client of a completed inquiry. */
export interface ReviewView {
  readonly id: string;
  /** 1 to 5. */
  readonly stars: number;
  /** Plain text, may be empty. */
  readonly text: string;
  /** As the client gave it. */
  readonly clientName: string;
  /** Seed of the stamp. */
  readonly stamp: string;
  readonly publishedAt: string;
  readonly answer: { readonly text: string; readonly answeredAt: string } | null;
}

/** What reviews and inquiries say of a creator. */
export interface CreatorStanding {
  readonly rating: Rating | null;
  readonly statistics: InquiryStatistics;
  /** The latest, at most 20. */
  readonly reviews: readonly ReviewView[];
}
