import { Controller, Get, Header, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { Permit } from '../../../platform/policy/policy.js';
import { marketplacePolicy } from '../marketplace.policy.js';
import { ListCreators, withMediaFrom } from '../use-cases/list-creators.js';
import { creatorListAnswer, CreatorListAnswer } from './creator-answers.js';
import { ListCreatorsQuery } from './list-creators.query.js';

/** The marketplace over REST: the same use case as GraphQL, from a cache. */
@Controller('api/marketplace/creators')
export class CreatorsController {
  constructor(
    private readonly list: ListCreators,
    private readonly http: HttpConfig,
  ) {}

  @Get()
  @Permit(marketplacePolicy.browse)
  @Header('cache-control', 'public, max-age=5')
  @ApiOperation({ summary: 'Public creators who show work, at most five seconds old' })
  @ApiOkResponse({ type: CreatorListAnswer })
  async page(@Query() query: ListCreatorsQuery): Promise<CreatorListAnswer> {
    return creatorListAnswer(withMediaFrom(this.http.origins.mediaOrigin, await this.list.cached(query)));
  }
}
