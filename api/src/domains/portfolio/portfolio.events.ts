declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** What everybody sees of an item may have changed: published, edited, hidden, deleted. */
    'portfolio.item-changed': { readonly itemId: string; readonly creatorId: string };
    /** Something waits for a moderator. */
    'portfolio.item-submitted': { readonly submissionId: string; readonly itemId: string; readonly creatorId: string };
  }
}

export {};
