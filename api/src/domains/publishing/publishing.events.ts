declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** A share of a full publish: these paths are rendered again, whether they changed or not. */
    'publishing.chunk-requested': { readonly runId: string; readonly paths: readonly string[] };
    /** These paths hold no page any more: a tombstone, or a way to somewhere else. */
    'publishing.pages-gone': { readonly paths: readonly string[] };
    /** What these paths hold has changed. Told only where a CDN keeps copies that must be renewed. */
    'publishing.pages-changed': { readonly paths: readonly string[] };
  }
}

export {};
