import { Args, Query, Resolver } from '@nestjs/graphql';
import { HttpConfig } from '../../../platform/http/http.config.js';
import type { Member } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { CurrentMember } from '../../../platform/policy/request-actor.js';
import { marketplacePolicy } from '../marketplace.policy.js';
import { ListCreators, withMediaFrom } from '../use-cases/list-creators.js';
import { ReadOwnScores } from '../use-cases/read-own-scores.js';
import { BrowseArgs } from './browse.args.js';
import { CreatorConnection, CreatorScores } from './creator-list.types.js';

/** The marketplace in GraphQL. */
@Resolver()
export class MarketplaceResolver {
  constructor(
    private readonly list: ListCreators,
    private readonly ownScores: ReadOwnScores,
    private readonly http: HttpConfig,
  ) {}

  @Query(() => CreatorConnection, { description: 'Public creators who show work: filtered, searched, in one of four orders.' })
  @Permit(marketplacePolicy.browse)
  async browseCreators(@Args() ask: BrowseArgs): Promise<CreatorConnection> {
    return CreatorConnection.of(withMediaFrom(this.http.origins.mediaOrigin, await this.list.run(ask)), ask.after ?? null);
  }
  @Query(() => CreatorScores, { nullable: true, description: 'What orders you on lists, down to the terms. Null while you are on none.' })
  @Permit(marketplacePolicy.readOwnScores)
  async myScores(@CurrentMember() member: Member): Promise<CreatorScores | null> {
    const scores = await this.ownScores.run(member);
    return scores === null ? null : CreatorScores.of(scores);
  }
}
