import { Args, Query, Resolver } from '@nestjs/graphql';
import { toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { Permit } from '../../../platform/policy/policy.js';
import { personalitiesPolicy } from '../personalities.policy.js';
import { ListPersonalities } from '../use-cases/list-personalities.js';
import { ReadPersonality } from '../use-cases/read-personality.js';
import { PersonalitiesArgs } from './personalities.args.js';
import { Personality, PersonalityCard, PersonalityConnection } from './personality.types.js';

/** The public catalogue. */
@Resolver()
export class PersonalitiesResolver {
  constructor(
    private readonly list: ListPersonalities,
    private readonly read: ReadPersonality,
  ) {}

  @Query(() => PersonalityConnection, { description: 'Published personalities in order of slug.' })
  @Permit(personalitiesPolicy.list)
  async personalities(@Args() page: PersonalitiesArgs): Promise<Connection<PersonalityCard>> {
    return toConnection(await this.list.run(page), (row) => row);
  }

  @Query(() => Personality, { nullable: true, description: 'One published personality; null when there is none of that slug.' })
  @Permit(personalitiesPolicy.read)
  personality(@Args('slug', { type: () => String }) slug: string): Promise<Personality | null> {
    return this.read.run(slug);
  }
}
