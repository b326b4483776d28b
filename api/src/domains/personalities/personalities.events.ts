declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** A personality has appeared or its public text has changed. */
    'personalities.published': {
      readonly personalityId: string;
      /** Slugs of the lists that it was on until then; none when it is new. */
      readonly left?: { readonly categories: readonly string[]; readonly tags: readonly string[] };
    };
  }
}

export {};
