declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** Reviews of a job are open for everybody, of both sides at once where both are in. Sealed ones are told to nobody. */
    'reviews.published': { readonly creatorId: string; readonly inquiryId: string };
    /** Something of an open review has changed: its creator has answered. */
    'reviews.changed': { readonly creatorId: string; readonly reviewId: string };
  }
}

export {};
