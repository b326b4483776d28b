declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** A personality has appeared or its public text has changed. */
    'personalities.published': { readonly personalityId: string };
  }
}

export {};
