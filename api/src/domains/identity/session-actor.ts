import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ActorResolver } from '../../platform/http/actor-resolver.js';
import { ClientAddress } from '../../platform/limits/client-address.js';
import type { Actor } from '../../platform/policy/actor.js';
import { SESSION_COOKIE, SessionCookies } from '../../platform/sessions/session-cookies.js';
import { Sessions, type Session } from '../../platform/sessions/sessions.js';

/** Finds the actor of a request by its session cookie. Without a cookie nobody is asked. */
@Injectable()
export class SessionActor extends ActorResolver {
  private readonly logger = new Logger(SessionActor.name);

  constructor(
    private readonly sessions: Sessions,
    private readonly addresses: ClientAddress,
    private readonly cookies: SessionCookies,
  ) {
    super();
  }

  async resolve(request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
    const address = this.addresses.of({ peer: request.socket.remoteAddress, forwardedFor: request.headers['x-forwarded-for'] });
    const token = request.cookies[SESSION_COOKIE];
    const session = token === undefined ? null : await this.read(token);
    if (token === undefined || session === null) return { kind: 'visitor', address };
    // The browser would drop the cookie thirty days after sign-in, however long the session lives.
    if (session.renewed) this.cookies.open(reply, token);
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
