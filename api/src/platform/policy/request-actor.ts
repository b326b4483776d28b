import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignInRequired } from './policy-exceptions.js';
import type { Actor, Member } from './actor.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set once a request by the session hook. */
    actor?: Actor;
  }
}

/** The HTTP request and reply behind a REST or GraphQL call. */
export function httpOf(context: ExecutionContext): { request: FastifyRequest; reply: FastifyReply } {
  if (context.getType<GqlContextType>() === 'graphql') {
    // Mercurius' default context carries the Fastify request as reply.request.
    const { reply } = GqlExecutionContext.create(context).getContext<{ reply: FastifyReply }>();
    return { request: reply.request, reply };
  }
  const http = context.switchToHttp();
  return { request: http.getRequest<FastifyRequest>(), reply: http.getResponse<FastifyReply>() };
}

/** The actor of a request. The session hook sets it for every request; its absence is a bug. */
export function actorOf(request: FastifyRequest): Actor {
  if (request.actor === undefined) throw new Error('The session hook has not run for this request');
  return request.actor;
}

/** The signed-in member of a request, or an error that asks to sign in. */
export function memberOf(request: FastifyRequest): Member {
  const actor = actorOf(request);
  if (actor.kind === 'visitor') throw new SignInRequired();
  return actor;
}

/** Parameter: who asks. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => actorOf(httpOf(context).request));

/** Parameter: the signed-in member who asks; the guard has already refused visitors where the policy does. */
export const CurrentMember = createParamDecorator((_: unknown, context: ExecutionContext): Member => memberOf(httpOf(context).request));
