declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** An admin wants new figures from other platforms. */
    'community.refresh-asked': { readonly refreshId: string };
    /** A figure that people see is another one: of a community elsewhere, or of this one. */
    'community.statistics-refreshed': Readonly<Record<string, never>>;
  }
}

export {};
