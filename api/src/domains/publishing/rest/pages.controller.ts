import { Controller, Get, Header, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOperation, ApiQuery } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PageModel } from '@guildhall/contracts';
import { namesTag } from '../../../platform/http/entity-tag.js';
import { PersonalPages } from '../../../platform/http/personal-pages.js';
import { ProblemException } from '../../../platform/http/problem-exception.js';
import { FloodLimit } from '../../../platform/limits/flood.guard.js';
import { Permit } from '../../../platform/policy/policy.js';
import { actorOf } from '../../../platform/policy/request-actor.js';
import { NotFoundProblem } from '../../../platform/problems/problem.js';
import { ReadPage, type PageAnswer } from '../use-cases/read-page.js';
import { publishingPolicy } from '../publishing.policy.js';

/** Serves the page store, and listings with a query string on demand. */
@Controller()
export class PagesController {
  constructor(
    private readonly pages: ReadPage,
    private readonly personal: PersonalPages,
  ) {}

  /** The model of a page as data: what `astro dev` renders from. */
  @Get('api/pages')
  @Permit(publishingPolicy.readPageModel)
  @ApiOperation({ summary: 'The public data of a page' })
  @ApiQuery({ name: 'path', description: 'Path and query of the page, such as `/portfolio/ada`.' })
  @Header('cache-control', 'no-store')
  async model(@Query('path') path: string | undefined, @Req() request: FastifyRequest): Promise<PageModel> {
    const made = await this.personal.model(actorOf(request), path ?? '/');
    const model = made === undefined ? await this.pages.model(path ?? '/') : made;
    if (model === null) throw new ProblemException(new NotFoundProblem('There is no page at this path.'));
    return model;
  }

  /** Files of the site's build. Small, kept by browsers for ever, and a page names ten of them: readers behind one address share this limit. */
  @Get('_astro/*')
  @FloodLimit({ limit: 3_000, windowSeconds: 60 })
  @Permit(publishingPolicy.readPage)
  @ApiExcludeEndpoint()
  async asset(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await send(await this.pages.run(request.url), request, reply);
  }

  /** Any address that no other route takes. */
  @Get('*')
  @Permit(publishingPolicy.readPage)
  @ApiExcludeEndpoint()
  async page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const answer = await this.pages.run(request.url);
    await send(answer, request, reply);
  }
}

async function send(answer: PageAnswer, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (answer.kind === 'redirect') {
    await reply.status(301).header('location', answer.location).header('cache-control', 'public, max-age=300').send();
    return;
  }
  void reply.header('cache-control', answer.cacheControl);
  if (answer.etag !== null) {
    void reply.header('etag', answer.etag);
    if (namesTag(request.headers['if-none-match'], answer.etag)) {
      await reply.status(304).send();
      return;
    }
  }
  await reply.status(answer.status).type(answer.contentType).send(answer.body);
}
