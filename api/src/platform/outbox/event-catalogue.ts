/**
 * The register of event types, open for extension: each domain adds its own by declaration merging in its
 * `<domain>.events.ts`, so that `platform` knows no domain and a misspelt type does not compile.
 *
 * @example
 * declare module '../../platform/outbox/event-catalogue.js' {
 *   interface EventPayloads { 'portfolio.item-changed': { itemId: string; version: number } }
 * }
 */
export interface EventPayloads {
  /** Proof of life of the outbox itself: written by an operator's check, recorded by a handler that does nothing. */
  'platform.pinged': { readonly note: string };
}

/** Every event type of every domain. */
export type EventType = keyof EventPayloads;
