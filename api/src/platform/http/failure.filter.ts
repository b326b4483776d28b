import { Catch, Injectable, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Refusal } from '../policy/policy-exceptions.js';
import { NoticeRenderer } from './notice-renderer.js';
import { problemDocument, type ProblemDocument } from './problem-document.js';
import { sayRetryAfter } from './retry-after.js';

// Sign-in is walked through by people, though its addresses are below /api.
const REST = /^\/(api(?!\/auth\/discord)|graphql|media|healthz|readyz|metrics)(\/|\?|$)/;

/** The one place where REST failures become answers: problem+json for programs, a page for people. */
@Catch()
@Injectable()
export class FailureFilter implements ExceptionFilter {
  private readonly logger = new Logger('Failure');

  constructor(private readonly modules: ModuleRef) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<unknown> {
    // Mercurius' formatter does the same for GraphQL: the error goes on to it.
    if (host.getType<GqlContextType>() === 'graphql') return error;
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const problem = problemDocument(error, request.id);
    if (problem.code === 'INTERNAL') this.logger.error({ err: error, reqId: request.id }, 'Unexpected failure');
    if (reply.sent) return undefined;
    if (error instanceof Refusal && error.retryAfterSeconds !== undefined) void reply.header('retry-after', String(error.retryAfterSeconds));
    if (problem.retryAt !== undefined) sayRetryAfter(reply, problem.retryAt);
    return this.answer(request, reply, problem);
  }

  private async answer(request: FastifyRequest, reply: FastifyReply, problem: ProblemDocument): Promise<unknown> {
    void reply.status(problem.status).header('cache-control', 'no-store');
    if (!REST.test(request.url) && (request.headers.accept ?? '*/*').includes('text/html')) {
      const html = await this.modules.get(NoticeRenderer, { strict: false }).notice(problem.status, problem.reference ?? null).catch(() => null);
      if (html !== null) return reply.type('text/html; charset=utf-8').send(html);
    }
    return reply.type('application/problem+json; charset=utf-8').send(JSON.stringify(problem));
  }
}
