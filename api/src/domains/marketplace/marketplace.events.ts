import type { PortfolioCategory } from '@guildhall/contracts';

declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** What lists say of a creator has changed, or the creator has come to them or left them. Categories before and after, each once. */
    'marketplace.listing-changed': { readonly creatorId: string; readonly categories: readonly PortfolioCategory[] };
    /** Scores have changed, and with them the order of lists. */
    'marketplace.ranked': Readonly<Record<string, never>>;
  }
}
