import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendTagged } from '../../../platform/http/tagged-json.js';
import { Permit } from '../../../platform/policy/policy.js';
import { communityPolicy } from '../community.policy.js';
import { ReadCommunity } from '../use-cases/read-community.js';
import { CommunityAnswer } from './community-answers.js';

/** The figures that pages ask for every two minutes. */
@Controller('api/community')
export class CommunityController {
  constructor(private readonly read: ReadCommunity) {}

  @Get('statistics')
  @Permit(communityPolicy.read)
  @ApiOperation({ summary: 'Figures of this community and of those on other platforms' })
  @ApiOkResponse({ type: CommunityAnswer })
  @ApiResponse({ status: 304, description: 'Nothing has changed since the `ETag` in `If-None-Match`.' })
  async statistics(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await sendTagged(await this.read.run(), request, reply);
  }
}
