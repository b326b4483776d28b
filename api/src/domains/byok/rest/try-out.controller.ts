import { Body, Controller, Logger, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { limits } from '@guildhall/contracts';
import { sendEventStream, type ServerEvent } from '../../../platform/http/event-stream.js';
import { valueOrThrow } from '../../../platform/http/problem-exception.js';
import { FloodLimit } from '../../../platform/limits/flood.guard.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentMember } from '../../../platform/policy/request-actor.js';
import { byokPolicy } from '../byok.policy.js';
import { TryOut } from '../use-cases/try-out.js';
import { tryOutEvents } from './try-out-events.js';
import { TryOutBody } from './try-out.body.js';

/** A member's key tried with one message. */
@Controller('api/byok')
export class TryOutController {
  private readonly logger = new Logger('TryOut');

  constructor(private readonly tryOut: TryOut) {}

  @Post('try-out')
  @Permit(byokPolicy.tryOut)
  @FloodLimit({ limit: 20, windowSeconds: 60 })
  @ApiOperation({ summary: 'One message to a model on your own key: events `token`, `receipt`, `error`, `done`' })
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ schema: { type: 'string' } })
  async ask(@Body() body: TryOutBody, @CurrentMember() member: Member, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const payer = valueOrThrow(await this.tryOut.payer(member, body.provider));
    const { model, message, maxOutputTokens } = body;
    const question = { model, message, maxOutputTokens: maxOutputTokens ?? limits.tryOut.outputTokens.usual };
    await sendEventStream(reply, (gone) => tryOutEvents(this.tryOut.answer(payer, question, gone)), (error) => this.failed(error, request.id));
  }

  private failed(error: unknown, reference: string): ServerEvent {
    this.logger.error({ err: error, reqId: reference }, 'A try-out failed unexpectedly');
    return { event: 'error', data: { kind: 'INTERNAL', message: `Something went wrong on our side. Quote ${reference} if you ask for help.`, retryAt: null } };
  }
}
