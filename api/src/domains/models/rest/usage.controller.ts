import { Readable } from 'node:stream';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FloodLimit } from '../../../platform/limits/flood.guard.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentMember } from '../../../platform/policy/request-actor.js';
import { modelsPolicy } from '../models.policy.js';
import { ExportUsage } from '../use-cases/export-usage.js';
import { usageCsv } from './usage-csv.js';
import { UsageQuery } from './usage.query.js';

/** What a member's keys were used for, to take away. */
@Controller('api/byok')
export class UsageController {
  constructor(private readonly usage: ExportUsage) {}

  @Get('usage.csv')
  @Permit(modelsPolicy.exportUsage)
  @FloodLimit({ limit: 10, windowSeconds: 60 })
  @ApiOperation({ summary: 'Every call of a period as CSV, one line a call, oldest first' })
  @ApiProduces('text/csv')
  async export(@Query() { period: name }: UsageQuery, @CurrentMember() member: Member, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const { period, pages } = this.usage.run(member, name);
    void reply.headers({
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="guildhall-usage-${period.name}.csv"`,
      'cache-control': 'no-store',
    });
    // HEAD asks for no line, so none is read.
    await reply.send(request.method === 'HEAD' ? Readable.from([]) : usageCsv(pages));
  }
}
