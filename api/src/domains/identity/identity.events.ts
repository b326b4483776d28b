import type { Role } from '@guildhall/contracts';

declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** Somebody signed in for the first time. */
    'identity.signed-up': { readonly userId: string };
    /** Sessions still carry the old role. */
    'identity.role-changed': { readonly userId: string; readonly role: Role };
    /** Sessions are ended already; the tokens at Discord are not. */
    'identity.signed-out-everywhere': { readonly userId: string };
    /** Somebody was suspended or banned, or is so no more: what is public of theirs goes or comes back. */
    'identity.standing-changed': { readonly userId: string };
  }
}

export {};
