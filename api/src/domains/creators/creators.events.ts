declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** A profile was made or changed, or has another username: what shows it, or stands under an older name, is out of date. */
    'creators.profile-saved': { readonly creatorId: string; readonly username: string; readonly created: boolean };
  }
}

export {};
