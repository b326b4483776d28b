import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { RecordedEvent } from './domain-event.js';
import type { EventType } from './event-catalogue.js';

/** The queues. Few queues with many handlers, because each queue holds three Redis connections a process. */
export const queueNames = ['events', 'mail', 'media', 'pages'] as const;

/** `events`: light work; `mail`: waits for a provider, apart so that a slow one delays nothing else; `media`: one heavy image at a time; `pages`: rendering, apart so that images never delay it. */
export type QueueName = (typeof queueNames)[number];

/** The one declaration of a job. */
export interface HandlerOptions<Type extends EventType = EventType> {
  /** `<domain>.<what it does>`; recorded in the outbox, so it stays when the class is renamed. */
  readonly name: string;
  readonly queue: QueueName;
  readonly events: readonly Type[];
  /** Tries in a row before the event goes back to the outbox, to be handed over again later. */
  readonly attempts: number;
}

/**
 * What follows from an event. The same event may arrive more than once (a killed worker, an emptied Redis), so running
 * `handle` twice must be the same as running it once; every handler has a test that does so.
 */
export interface EventHandler<Type extends EventType = EventType> {
  handle(event: RecordedEvent<Type>): Promise<void>;
}

/** Metadata key of handler classes. */
export const HANDLES = 'guildhall:handles';

/** Declares a provider as the handler of events. */
export const HandlesEvents = <Type extends EventType>(options: HandlerOptions<Type>): CustomDecorator => SetMetadata(HANDLES, options);
