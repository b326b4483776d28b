import type { FastifyRequest } from 'fastify';
import type { Actor } from '../policy/actor.js';

/** Says who sends a request. The identity domain provides it. */
export abstract class ActorResolver {
  /** The actor of a request: from its session cookie, or a visitor. Never throws for a bad cookie. */
  abstract resolve(request: FastifyRequest): Promise<Actor>;
}
