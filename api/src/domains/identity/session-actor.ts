import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ActorResolver } from '../../platform/http/actor-resolver.js';
import { ClientAddress } from '../../platform/limits/client-address.js';
import type { Actor } from '../../platform/policy/actor.js';
import { SESSION_COOKIE } from '../../platform/sessions/session-cookies.js';
import { Sessions, type Session } from '../../platform/sessions/sessions.js';

/**
 * Finds the actor of a request by its session cookie. Without a cookie nobody is asked. It writes no cookie: pages and pictures pass
 * through caches, which may keep an answer with its cookies and give them to the next person; `me` prolongs the browser's copy.
 */
@Injectable()
export class SessionActor extends ActorResolver {
  private readonly logger = new Logger(SessionActor.name);

  constructor(
    private readonly sessions: Sessions,
    private readonly addresses: ClientAddress,
  ) {
    super();
  }

  async resolve(request: FastifyRequest): Promise<Actor> {
    const address = this.addresses.of({ peer: request.socket.remoteAddress, forwardedFor: request.headers['x-forwarded-for'] });
    const token = request.cookies[SESSION_COOKIE];
    const session = token === undefined ? null : await this.read(token);
    if (session === null) return { kind: 'visitor', address };
    return { kind: 'member', userId: session.userId, role: session.role, sessionId: session.id, address };
  }

  // Without Redis nobody is signed in; public pages go on.
  private async read(token: string): Promise<Session | null> {
    try {
      return await this.sessions.read(token);
    } catch (error) {
      this.logger.warn(`Sessions cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
      return null;
    }
  }
}
