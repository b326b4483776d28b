declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** The feed has new entries. */
    'activity.added': Readonly<Record<string, never>>;
  }
}

export {};
