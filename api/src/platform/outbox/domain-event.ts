import type { EventType, EventPayloads } from './event-catalogue.js';

/**
 * Something that happened, as written to the outbox in the transaction that made it happen. Payloads carry ids and
 * the few values that a handler cannot look up later; never secrets, never personal text.
 */
export interface DomainEvent<Type extends EventType = EventType> {
  readonly type: Type;
  readonly payload: EventPayloads[Type];
}

/** An event as handlers receive it. */
export interface RecordedEvent<Type extends EventType = EventType> extends DomainEvent<Type> {
  /** The key of idempotency: the same id may arrive more than once. */
  readonly id: string;
  readonly occurredAt: Date;
}
