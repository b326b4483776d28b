declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** A share of a full publish: these paths are rendered again, whether they changed or not. */
    'publishing.chunk-requested': { readonly runId: string; readonly paths: readonly string[] };
  }
}

export {};
