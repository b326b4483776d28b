import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fieldOf } from '../../../platform/http/form-answers.js';
import { checkedInput } from '../../../platform/http/input-pipe.js';
import { FloodLimit } from '../../../platform/limits/flood.guard.js';
import { Permit } from '../../../platform/policy/policy.js';
import { NotFoundProblem, Problem } from '../../../platform/problems/problem.js';
import { InquiryForms, InquiryLinks } from '../../inquiries/index.js';
import { ReviewFields } from '../graphql/review.types.js';
import { reviewsPolicy } from '../reviews.policy.js';
import { SubmitReview, type ClientReviewResult } from '../use-cases/submit-review.js';

/** The form for a review on the client's page of an inquiry, complete without a script. */
@Controller('inquiry/:token/review')
export class ClientReviewController {
  constructor(
    private readonly forms: InquiryForms,
    private readonly links: InquiryLinks,
    private readonly submit: SubmitReview,
  ) {}

  @Post()
  @Permit(reviewsPolicy.submitByAddress)
  @FloodLimit({ limit: 20, windowSeconds: 60 })
  @ApiExcludeEndpoint()
  async take(@Param('token') token: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const typed = { stars: starsOf(request.body), text: fieldOf(request.body, 'text') };
    await this.forms.take({ token, request, reply, typed }, () => this.review(token, typed));
  }

  private async review(token: string, typed: { readonly stars: number | null; readonly text: string }): Promise<ClientReviewResult | Problem> {
    const inquiryId = this.links.idOf(token);
    if (inquiryId === null) return new NotFoundProblem();
    const checked = checkedInput(ReviewFields, typed);
    return checked instanceof Problem ? checked : this.submit.byClient(inquiryId, { stars: checked.stars, text: checked.text });
  }
}

/** A choice of stars as a form sends it; `null` for none and for what is no whole number. */
function starsOf(body: unknown): number | null {
  const chosen = fieldOf(body, 'stars');
  return /^\d$/.test(chosen) ? Number(chosen) : null;
}
