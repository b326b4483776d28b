import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation } from '@nestjs/swagger';
import { FloodLimit } from '../../../platform/limits/flood.guard.js';
import type { Actor } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentActor } from '../../../platform/policy/request-actor.js';
import { marketplacePolicy } from '../marketplace.policy.js';
import { CountVisit } from '../use-cases/count-visit.js';
import { VisitBody } from './visit.body.js';

/** What pages tell of their visitors. It answers the same whatever is counted, so nobody learns from it who is known. */
@Controller('api/visits')
export class VisitsController {
  constructor(private readonly visits: CountVisit) {}

  @Post()
  @HttpCode(204)
  @Permit(marketplacePolicy.countVisit)
  @FloodLimit({ limit: 60, windowSeconds: 60 })
  @ApiOperation({ summary: 'Counts a visit of a profile, once a day for each visitor' })
  @ApiNoContentResponse()
  async count(@Body() { username }: VisitBody, @CurrentActor() actor: Actor, @Headers('user-agent') userAgent = ''): Promise<void> {
    await this.visits.run(actor, { username, userAgent });
  }
}
