import { portfolioCategories } from '@guildhall/contracts';
import type { EventType } from '../../../platform/outbox/event-catalogue.js';
import type { RecordedEvent } from '../../../platform/outbox/domain-event.js';
import { paths } from './route.js';

/** Whose pages an event touches, and which lists beside them. */
export interface Touched {
  readonly creators: readonly string[];
  readonly personalities: readonly string[];
  /** People whose personalities are touched as well. */
  readonly owners?: readonly string[];
  readonly paths: readonly string[];
  /** Categories that the personalities were in before: those beside them there showed them. */
  readonly leftCategories?: readonly string[];
}

const marketplaceLists = [paths.landing, paths.marketplace];
const everyMarketplaceList = [...marketplaceLists, ...portfolioCategories.map(paths.marketplaceCategory)];
// The hub's feed shows creators, items and personalities only as long as they are public.
const personalityLists = [paths.landing, paths.community, paths.personalities];

function only(...lists: readonly string[]): Touched {
  return { creators: [], personalities: [], paths: lists };
}

/** The profile of a creator and nothing else: what no list shows. */
function profileOf(creatorId: string): Touched {
  return { creators: [creatorId], personalities: [], paths: [] };
}

function creator(creatorId: string): Touched {
  return { creators: [creatorId], personalities: [], paths: [paths.landing, paths.community, paths.feed] };
}

/**
 * The one table of event → URLs. Whoever adds an event that changes something public adds its line here; pages of a
 * creator, and the lists that a personality is on, are looked up when the event is handled, so that those of deleted items are found too.
 */
const touches = {
  'creators.profile-saved': (event) => creator(event.payload.creatorId),
  'portfolio.item-changed': (event) => creator(event.payload.creatorId),
  'media.image-ready': (event) => creator(event.payload.ownerId),
  'identity.standing-changed': ({ payload: { userId } }) => ({ ...creator(userId), owners: [userId], paths: [...everyMarketplaceList, paths.community, paths.feed, paths.personalities] }),
  // Statistics of the creator; what stands on cards does not change.
  'inquiries.delivered': (event) => profileOf(event.payload.creatorId),
  'inquiries.completed': (event) => profileOf(event.payload.creatorId),
  'inquiries.state-changed': (event) => profileOf(event.payload.creatorId),
  // The rating is on every card.
  'reviews.published': (event) => creator(event.payload.creatorId),
  'reviews.changed': (event) => profileOf(event.payload.creatorId),
  // The creator's own pages follow from what has changed the listing.
  'marketplace.listing-changed': ({ payload: { categories } }) => ({
    creators: [],
    personalities: [],
    paths: [...marketplaceLists, ...categories.map(paths.marketplaceCategory)],
  }),
  'marketplace.ranked': () => ({ creators: [], personalities: [], paths: everyMarketplaceList }),
  'personalities.published': ({ payload: { personalityId, left } }) => ({
    creators: [],
    personalities: [personalityId],
    leftCategories: left?.categories ?? [],
    paths: [...personalityLists, ...(left?.categories ?? []).map(paths.personalityCategory), ...(left?.tags ?? []).map(paths.personalityTag)],
  }),
  'activity.added': () => only(paths.community),
  'community.statistics-refreshed': () => only(paths.landing, paths.community),
} satisfies { [Type in EventType]?: (event: RecordedEvent<Type>) => Touched };

/** Events that change public pages. */
export type TouchingEvent = keyof typeof touches;

/** All of them, for the handler's declaration. */
export const touchingEvents = Object.keys(touches) as TouchingEvent[];

/** What an event touches. */
export function touchedBy(event: RecordedEvent<TouchingEvent>): Touched {
  // Each line takes its own event; the key and the event always agree, which the compiler cannot see.
  const line = touches[event.type] as (event: RecordedEvent) => Touched;
  return line(event);
}
