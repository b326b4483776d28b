import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { ProblemException } from '../../../platform/http/problem-exception.js';
import { Permit } from '../../../platform/policy/policy.js';
import { NotFoundProblem } from '../../../platform/problems/problem.js';
import { personalitiesPolicy } from '../personalities.policy.js';
import { ListPersonalities } from '../use-cases/list-personalities.js';
import { ReadPersonality } from '../use-cases/read-personality.js';
import { ListPersonalitiesQuery } from './list-personalities.query.js';
import { PersonalityAnswer, PersonalityListAnswer, personalityAnswer } from './personality-answers.js';

/** The public catalogue over REST: the same use cases as GraphQL. */
@Controller('api/marketplace/personalities')
export class PersonalitiesController {
  constructor(
    private readonly list: ListPersonalities,
    private readonly read: ReadPersonality,
  ) {}

  @Get()
  @Permit(personalitiesPolicy.list)
  @ApiOperation({ summary: 'Published personalities in order of slug' })
  @ApiOkResponse({ type: PersonalityListAnswer })
  async page(@Query() query: ListPersonalitiesQuery): Promise<PersonalityListAnswer> {
    const { nodes, hasNextPage } = await this.list.run(query);
    return { items: nodes.map(({ node }) => node), nextCursor: hasNextPage ? (nodes.at(-1)?.cursor ?? null) : null };
  }

  @Get(':idOrSlug')
  @Permit(personalitiesPolicy.read)
  @ApiOperation({ summary: 'One published personality, by id or slug' })
  @ApiOkResponse({ type: PersonalityAnswer })
  async one(@Param('idOrSlug') idOrSlug: string): Promise<PersonalityAnswer> {
    const found = await this.read.byIdOrSlug(idOrSlug);
    if (found === null) throw new ProblemException(new NotFoundProblem('There is no such personality.'));
    return personalityAnswer(found);
  }
}
