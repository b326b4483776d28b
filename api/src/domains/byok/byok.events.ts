import type { AIProvider } from '@guildhall/contracts';

declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** A key stopped working and its owner does not know yet: said once, and again only after it worked in between. */
    'byok.key-problem': { readonly keyId: string; readonly userId: string; readonly provider: AIProvider; readonly problem: 'KEY_REFUSED' | 'QUOTA_EXHAUSTED' | 'UNREADABLE' };
  }
}

export {};
