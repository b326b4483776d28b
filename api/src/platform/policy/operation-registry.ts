import { Injectable, RequestMethod, type INestApplicationContext, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RESOLVER_NAME_METADATA, RESOLVER_TYPE_METADATA } from '@nestjs/graphql';
import { POLICY, type Policy } from './policy.js';

/** One way into the application. */
export interface Operation {
  /** `POST /api/uploads` or `Mutation.createPortfolioItem`. */
  readonly name: string;
  readonly policy: Policy;
}

const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

/**
 * Knows every route and root field of the running application with its policy, and refuses to let the application
 * start when one declares none.
 */
@Injectable()
export class OperationRegistry implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** The registry of an application, built or only wired. */
  static of(app: INestApplicationContext): OperationRegistry {
    return new OperationRegistry(discoveryOf(app), new MetadataScanner(), new Reflector());
  }

  onApplicationBootstrap(): void {
    this.operations();
  }

  /** All operations, sorted by name. @throws when one has no policy. */
  operations(): readonly Operation[] {
    const operations: Operation[] = [];
    const undeclared: string[] = [];
    for (const { name, handler } of this.handlers()) {
      const policy = this.reflector.get<Policy | undefined>(POLICY, handler);
      if (policy === undefined) undeclared.push(name);
      else operations.push({ name, policy });
    }
    if (undeclared.length > 0) throw new Error(`These operations declare no policy: ${undeclared.join(', ')}`);
    return operations.sort((a, b) => a.name.localeCompare(b.name));
  }

  private *handlers(): Generator<{ name: string; handler: () => unknown }> {
    const wrappers = [...this.discovery.getControllers(), ...this.discovery.getProviders()];
    for (const { metatype } of wrappers) {
      if (typeof metatype !== 'function' || metatype.prototype === undefined) continue;
      const prototype = metatype.prototype as Record<string, unknown>;
      for (const method of this.scanner.getAllMethodNames(prototype)) {
        const handler = prototype[method];
        if (typeof handler !== 'function') continue;
        for (const name of this.namesOf(metatype, handler as () => unknown, method)) yield { name, handler: handler as () => unknown };
      }
    }
  }

  private namesOf(type: object, handler: () => unknown, method: string): string[] {
    const root = Reflect.getMetadata(RESOLVER_TYPE_METADATA, handler) as string | undefined;
    if (root !== undefined && ROOTS.has(root)) {
      const field = (Reflect.getMetadata(RESOLVER_NAME_METADATA, handler) as string | undefined) ?? method;
      return [`${root}.${field}`];
    }
    const path = Reflect.getMetadata(PATH_METADATA, handler) as string | string[] | undefined;
    const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
    if (path === undefined || verb === undefined) return [];
    const prefixes = asList(Reflect.getMetadata(PATH_METADATA, type) as string | string[] | undefined);
    return prefixes.flatMap((prefix) => asList(path).map((rest) => `${RequestMethod[verb]} ${joinPath(prefix, rest)}`));
  }
}

function asList(path: string | string[] | undefined): string[] {
  return path === undefined ? [''] : Array.isArray(path) ? path : [path];
}

function joinPath(prefix: string, rest: string): string {
  return `/${[prefix, rest].map((part) => part.replace(/^\/|\/$/g, '')).filter((part) => part !== '').join('/')}`;
}

/** Looks through an application's modules; works on one that is only wired, where Nest's own service has no parts. */
export function discoveryOf(app: INestApplicationContext): DiscoveryService {
  return new DiscoveryService(app.get(ModulesContainer, { strict: false }));
}
