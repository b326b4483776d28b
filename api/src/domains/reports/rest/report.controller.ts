import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { reportTargets, type ErrorCode, type ReportFields, type ReportTarget } from '@guildhall/contracts';
import { fieldOf, refused, seeOther, sendPrivatePage, staleForm } from '../../../platform/http/form-answers.js';
import { FORM_TOKEN_FIELD, FormTokens } from '../../../platform/http/form-token.js';
import { checkedInput } from '../../../platform/http/input-pipe.js';
import { PageRenderer } from '../../../platform/http/page-renderer.js';
import { PersonalPages } from '../../../platform/http/personal-pages.js';
import { ProblemException } from '../../../platform/http/problem-exception.js';
import { FloodLimit } from '../../../platform/limits/flood.guard.js';
import type { Actor } from '../../../platform/policy/actor.js';
import { Permit } from '../../../platform/policy/policy.js';
import { actorOf } from '../../../platform/policy/request-actor.js';
import { NotFoundProblem, Problem } from '../../../platform/problems/problem.js';
import { draftOf, ReportContentInput } from '../graphql/report.types.js';
import type { TargetName } from '../model/report.js';
import { reportsPolicy } from '../reports.policy.js';
import { ReportContent, type ReportContentResult } from '../use-cases/report-content.js';
import { reportForm, ShowReport, type ReportState } from '../use-cases/show-report.js';

const empty: ReportFields = { reason: '', details: '', email: '' };

/** Who is at which form. */
interface Visit {
  readonly target: TargetName;
  readonly actor: Actor;
  readonly reply: FastifyReply;
}

/** The form for a report, complete without a script. What it is about stands in its address. */
@Controller('report')
export class ReportController {
  constructor(
    private readonly show: ShowReport,
    private readonly report: ReportContent,
    private readonly tokens: FormTokens,
    private readonly renderer: PageRenderer,
    pages: PersonalPages,
  ) {
    const opened = { fields: empty, problems: [], received: false };
    pages.add({ path: /^\/report$/, make: async (actor, { query }) => show.page(actor, targetOf(Object.fromEntries(query)), opened) });
  }

  @Get()
  @Permit(reportsPolicy.readForm)
  @ApiExcludeEndpoint()
  async open(@Query() query: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const visit = { target: targetOf(query), actor: actorOf(request), reply };
    await this.answer(visit, { fields: empty, problems: [], received: fieldOf(query, 'sent') !== '' });
  }

  @Post()
  @Permit(reportsPolicy.report)
  @FloodLimit({ limit: 20, windowSeconds: 60 })
  @ApiExcludeEndpoint()
  async take(@Query() query: unknown, @Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const target = targetOf(query);
    const visit = { target, actor: actorOf(request), reply };
    const fields = fieldsOf(body);
    if (!this.tokens.verify(reportForm(target), visit.actor, fieldOf(body, FORM_TOKEN_FIELD))) {
      return this.answer(visit, { fields, problems: [staleForm], received: false }, 'CSRF_REFUSED');
    }
    const result = await this.file(visit, fields);
    if (result instanceof NotFoundProblem) throw new ProblemException(result);
    if (result instanceof Problem) {
      const { problems, code } = refused(reply, result);
      return this.answer(visit, { fields, problems, received: false }, code);
    }
    await seeOther(reply, `/report?type=${target.type}&id=${target.id}&sent=1`);
  }

  private async file({ target, actor }: Visit, fields: ReportFields): Promise<ReportContentResult> {
    const input = checkedInput(ReportContentInput, { ...fields, targetType: target.type, targetId: target.id });
    return input instanceof Problem ? input : this.report.run(actor, draftOf(input));
  }

  private async answer({ target, actor, reply }: Visit, state: ReportState, code?: ErrorCode): Promise<void> {
    const page = await this.show.page(actor, target, state);
    if (page === null) throw new ProblemException(new NotFoundProblem());
    await sendPrivatePage(reply, await this.renderer.render(page), code);
  }
}

/** @throws ProblemException for an address that names nothing that could be reported. */
function targetOf(query: unknown): TargetName {
  const named = fieldOf(query, 'type');
  const type = reportTargets.find((target): target is ReportTarget => target === named);
  if (type === undefined) throw new ProblemException(new NotFoundProblem());
  return { type, id: fieldOf(query, 'id') };
}

function fieldsOf(body: unknown): ReportFields {
  return { reason: fieldOf(body, 'reason'), details: fieldOf(body, 'details'), email: fieldOf(body, 'email') };
}
