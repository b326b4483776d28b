import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode, FormProblem, InquiryPage } from '@guildhall/contracts';
import { fieldOf, refused, seeOther, sendPrivatePage, staleForm } from '../../../platform/http/form-answers.js';
import { FORM_TOKEN_FIELD } from '../../../platform/http/form-token.js';
import { PageRenderer } from '../../../platform/http/page-renderer.js';
import { PersonalPages } from '../../../platform/http/personal-pages.js';
import { ProblemException } from '../../../platform/http/problem-exception.js';
import { actorOf } from '../../../platform/policy/request-actor.js';
import { NotFoundProblem, Problem } from '../../../platform/problems/problem.js';
import { ShowInquiry } from '../use-cases/show-inquiry.js';

/** A request for the client's page of an inquiry, and what answers it. */
export interface InquiryExchange {
  /** The secret name of the inquiry. */
  readonly token: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** What was typed into the form for a review: it is shown again beside what is wrong with it. */
  readonly typed?: Pick<InquiryPage['review'], 'stars' | 'text'>;
}

/** The client's page and the forms on it, complete without a script. */
@Injectable()
export class InquiryForms {
  constructor(
    private readonly show: ShowInquiry,
    private readonly renderer: PageRenderer,
    pages: PersonalPages,
  ) {
    pages.add({ path: /^\/inquiry\/([^/]+)$/, make: (actor, { parts: [token = ''] }) => show.page(actor, token) });
  }

  /** Answers with the page. @param problems of a form that was not taken. */
  async page({ token, request, reply, typed }: InquiryExchange, problems: readonly FormProblem[] = [], code?: ErrorCode): Promise<void> {
    const page = await this.show.page(actorOf(request), token, problems);
    if (page === null) throw new ProblemException(new NotFoundProblem());
    // A review that is in stays what it is, whatever a second form says.
    const shown = typed === undefined || page.review.stage !== 'OPEN' ? page : { ...page, review: { ...page.review, ...typed } };
    await sendPrivatePage(reply, await this.renderer.render(shown), code);
  }

  /** Takes a form: does what it says and leads back to the page, or shows the page with what is wrong. */
  async take(exchange: InquiryExchange, work: () => Promise<object>): Promise<void> {
    const { token, request, reply } = exchange;
    if (!this.show.verifies(actorOf(request), token, fieldOf(request.body, FORM_TOKEN_FIELD))) return this.page(exchange, [staleForm], 'CSRF_REFUSED');
    const result = await work();
    if (result instanceof NotFoundProblem) throw new ProblemException(result);
    if (result instanceof Problem) {
      const { problems, code } = refused(reply, result);
      return this.page(exchange, problems, code);
    }
    await seeOther(reply, `/inquiry/${token}`);
  }
}
