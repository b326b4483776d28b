import { Args, Query, Resolver } from '@nestjs/graphql';
import { HttpConfig } from '../../../platform/http/http.config.js';
import { Permit } from '../../../platform/policy/policy.js';
import { marketplacePolicy } from '../marketplace.policy.js';
import { ListCreators, withMediaFrom } from '../use-cases/list-creators.js';
import { BrowseArgs } from './browse.args.js';
import { CreatorConnection } from './creator-list.types.js';

/** The marketplace in GraphQL. */
@Resolver()
export class MarketplaceResolver {
  constructor(
    private readonly list: ListCreators,
    private readonly http: HttpConfig,
  ) {}

  @Query(() => CreatorConnection, { description: 'Public creators who show work: filtered, searched, in one of four orders.' })
  @Permit(marketplacePolicy.browse)
  async browseCreators(@Args() ask: BrowseArgs): Promise<CreatorConnection> {
    return CreatorConnection.of(withMediaFrom(this.http.origins.mediaOrigin, await this.list.run(ask)), ask.after ?? null);
  }
}
