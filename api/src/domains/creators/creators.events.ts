declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** A profile was made or changed: what shows it is out of date. */
    'creators.profile-saved': { readonly creatorId: string; readonly username: string; readonly created: boolean };
  }
}

export {};
