import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendTagged } from '../../../platform/http/tagged-json.js';
import { Permit } from '../../../platform/policy/policy.js';
import { activityPolicy } from '../activity.policy.js';
import { ReadActivity } from '../use-cases/read-activity.js';
import { ActivityAnswer } from './activity-answers.js';
import { PageQuery } from '../../../platform/http/page-query.js';

/** The feed that pages ask for every two minutes. */
@Controller('api/activity')
export class ActivityController {
  constructor(private readonly read: ReadActivity) {}

  @Get()
  @Permit(activityPolicy.read)
  @ApiOperation({ summary: 'What has happened here, newest first' })
  @ApiOkResponse({ type: ActivityAnswer })
  @ApiResponse({ status: 304, description: 'Nothing has changed since the `ETag` in `If-None-Match`.' })
  async page(@Query() query: PageQuery, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { entries, hasMore } = await this.read.run(query);
    const answer: ActivityAnswer = { items: entries.map(({ entry }) => entry), nextCursor: hasMore ? (entries.at(-1)?.cursor ?? null) : null };
    await sendTagged(answer, request, reply);
  }
}
