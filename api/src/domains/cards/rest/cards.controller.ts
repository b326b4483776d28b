import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiProduces } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemException } from '../../../platform/http/problem-exception.js';
import { namesTag } from '../../../platform/http/entity-tag.js';
import { FloodLimit } from '../../../platform/limits/flood.guard.js';
import { Permit } from '../../../platform/policy/policy.js';
import { Refusal } from '../../../platform/policy/policy-exceptions.js';
import { NotFoundProblem } from '../../../platform/problems/problem.js';
import { cardsPolicy } from '../cards.policy.js';
import { pageOfCard } from '../model/card-key.js';
import { ReadCard } from '../use-cases/read-card.js';

/** Serves the pictures that link previews elsewhere show of a page. */
@Controller('og')
export class CardsController {
  constructor(private readonly cards: ReadCard) {}

  @Get('*')
  @Permit(cardsPolicy.readCard)
  // Crawlers of the large networks fetch for everybody from a few addresses.
  @FloodLimit({ limit: 600, windowSeconds: 60 })
  @ApiOperation({ summary: 'The card of a page for link previews, 1200 × 630', description: '`/og/<path of the page>.png`, such as `/og/portfolio/ada.png`.' })
  @ApiProduces('image/png')
  async read(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const path = pageOfCard(new URL(request.url, 'http://card.invalid').pathname);
    const answer = path === null ? { kind: 'missing' as const } : await this.cards.run(path);
    if (answer.kind === 'missing') throw new ProblemException(new NotFoundProblem('There is no card at this address.'));
    if (answer.kind === 'gone') throw new Refusal('GONE', 'What this card showed is not public any more.');
    if (answer.kind === 'redirect') {
      await reply.status(301).header('location', answer.location).header('cache-control', 'public, max-age=300').send();
      return;
    }
    const tag = `"${answer.hash}"`;
    // Asked again each time, as pages are: a card that is taken down must not live on in a cache.
    void reply.headers({ 'cache-control': 'no-cache', 'cross-origin-resource-policy': 'cross-origin', 'x-content-type-options': 'nosniff', etag: tag });
    if (namesTag(request.headers['if-none-match'], tag)) await reply.status(304).send();
    else await reply.type('image/png').send(await answer.png());
  }
}
