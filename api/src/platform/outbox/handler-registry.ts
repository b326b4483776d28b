import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { HANDLES, type EventHandler, type HandlerOptions } from './event-handler.js';

/** A handler with its declaration. */
export interface RegisteredHandler {
  readonly options: HandlerOptions;
  readonly handler: EventHandler;
}

/** Finds every {@link EventHandler} of the running application. */
@Injectable()
export class HandlerRegistry {
  private handlers: ReadonlyMap<string, RegisteredHandler> | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** The handler of that name, or `undefined` when it has been removed since the event was written. */
  byName(name: string): RegisteredHandler | undefined {
    return this.all().get(name);
  }

  /** Names of the handlers that wait for events of a type. */
  namesFor(type: string): string[] {
    return [...this.all().values()]
      .filter(({ options }) => (options.events as readonly string[]).includes(type))
      .map(({ options }) => options.name);
  }

  private all(): ReadonlyMap<string, RegisteredHandler> {
    this.handlers ??= this.discover();
    return this.handlers;
  }

  private discover(): ReadonlyMap<string, RegisteredHandler> {
    const found = new Map<string, RegisteredHandler>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (typeof metatype !== 'function' || typeof instance !== 'object' || instance === null) continue;
      const options = this.reflector.get<HandlerOptions | undefined>(HANDLES, metatype);
      if (options === undefined) continue;
      if (found.has(options.name)) throw new Error(`Two handlers are called ${options.name}`);
      found.set(options.name, { options, handler: instance as EventHandler });
    }
    return found;
  }
}
