import type { AIProvider } from '@guildhall/contracts';

declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** A provider turned a key away in use. Said for each such call: who tells its owner does so once. */
    'models.key-failed': {
      readonly keyId: string;
      readonly userId: string;
      readonly provider: AIProvider;
      readonly problem: 'KEY_REFUSED' | 'QUOTA_EXHAUSTED';
      /** When the call began (ISO 8601): it says nothing about a value that the key was given later. */
      readonly calledAt: string;
    };
    /** A key that was known to be in trouble has paid for a whole answer. */
    'models.key-worked': {
      readonly keyId: string;
      readonly userId: string;
      readonly provider: AIProvider;
      /** When the call began (ISO 8601). */
      readonly calledAt: string;
    };
  }
}

export {};
