import { Inject, Injectable, type ExecutionContext } from '@nestjs/common';
import { Throttle, ThrottlerGuard, type ThrottlerLimitDetail, type ThrottlerRequest } from '@nestjs/throttler';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../policy/policy-exceptions.js';
import { actorOf, httpOf } from '../policy/request-actor.js';
import { addressBucket } from './client-address.js';
import { inWords } from './in-words.js';
import { LimitsConfig } from './limits.config.js';

/** A limit of one operation, in place of the general one. */
export interface FloodLimitOptions {
  readonly limit: number;
  readonly windowSeconds: number;
}

/** Gives an operation a flood limit of its own, counted like the general one by operation and member or address. */
export function FloodLimit({ limit, windowSeconds }: FloodLimitOptions): MethodDecorator {
  return Throttle({ default: { limit, ttl: windowSeconds * 1_000 } });
}

/** Turns floods away: by member where somebody is signed in, by address otherwise, in REST and GraphQL alike. */
@Injectable()
export class FloodGuard extends ThrottlerGuard {
  @Inject(LimitsConfig)
  private readonly limits!: LimitsConfig;

  // The library's request is the root value in GraphQL: all addresses would share one counter.
  protected override getRequestResponse(context: ExecutionContext): { req: FastifyRequest; res: FastifyReply } {
    const { request, reply } = httpOf(context);
    return { req: request, res: reply };
  }

  // Every limit is scaled, also those that an operation names for itself.
  protected override handleRequest(properties: ThrottlerRequest): Promise<boolean> {
    return super.handleRequest({ ...properties, limit: Math.max(1, Math.round(properties.limit * this.limits.floodScale)) });
  }

  protected override getTracker(request: Record<string, unknown>): Promise<string> {
    const actor = actorOf(request as unknown as FastifyRequest);
    return Promise.resolve(actor.kind === 'member' ? `member:${actor.userId}` : `address:${addressBucket(actor.address)}`);
  }

  protected override throwThrottlingException(_context: ExecutionContext, detail: ThrottlerLimitDetail): Promise<void> {
    const wait = Math.max(1, detail.timeToBlockExpire || detail.timeToExpire);
    throw new Refusal('RATE_LIMITED', `That was a lot at once. Try again in ${inWords(wait)}.`, wait);
  }
}
