import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FloodLimit } from '../../../platform/limits/flood.guard.js';
import { Permit } from '../../../platform/policy/policy.js';
import { inquiriesPolicy } from '../inquiries.policy.js';
import { CompleteInquiry } from '../use-cases/complete-inquiry.js';
import { ConfirmInquiry } from '../use-cases/confirm-inquiry.js';
import { InquiryForms } from './inquiry-forms.js';

/** An inquiry for whoever holds its secret address: the client, by the mail that was sent. */
@Controller('inquiry/:token')
export class InquiryController {
  constructor(
    private readonly forms: InquiryForms,
    private readonly confirm: ConfirmInquiry,
    private readonly complete: CompleteInquiry,
  ) {}

  @Get()
  @Permit(inquiriesPolicy.readByToken)
  @ApiExcludeEndpoint()
  async open(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.forms.page({ token, request, reply });
  }

  @Post('confirm')
  @Permit(inquiriesPolicy.confirm)
  @FloodLimit({ limit: 20, windowSeconds: 60 })
  @ApiExcludeEndpoint()
  async takeConfirmation(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.forms.take({ token, request, reply }, () => this.confirm.run(token));
  }

  @Post('complete')
  @Permit(inquiriesPolicy.completeByToken)
  @FloodLimit({ limit: 20, windowSeconds: 60 })
  @ApiExcludeEndpoint()
  async takeCompletion(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.forms.take({ token, request, reply }, () => this.complete.asClient(token));
  }
}
