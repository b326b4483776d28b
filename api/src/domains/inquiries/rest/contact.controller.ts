import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ContactContent, ContactFields, ErrorCode, FormProblem } from '@guildhall/contracts';
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
import { draftOf, SendInquiryInput } from '../graphql/send-inquiry.types.js';
import { inquiriesPolicy } from '../inquiries.policy.js';
import { SendInquiry, type SendInquiryResult } from '../use-cases/send-inquiry.js';
import { contactForm, ShowContact } from '../use-cases/show-contact.js';

/** Words in an address for what became of a form. */
const outcomes: ReadonlyMap<string, ContactContent['outcome']> = new Map([
  ['delivered', 'DELIVERED'],
  ['confirmation', 'CONFIRMATION_SENT'],
]);

/** Who is at whose form. */
interface Visit {
  readonly username: string;
  readonly actor: Actor;
}

/** A form with its faults, to be shown again. */
interface Returned {
  readonly fields: ContactFields;
  readonly problems: readonly FormProblem[];
  readonly code: ErrorCode;
}

/** The form to a creator, complete without a script. */
@Controller('portfolio/:username/contact')
export class ContactController {
  constructor(
    private readonly show: ShowContact,
    private readonly send: SendInquiry,
    private readonly tokens: FormTokens,
    private readonly renderer: PageRenderer,
    pages: PersonalPages,
  ) {
    const opened = { fields: null, problems: [], outcome: null };
    pages.add({ path: /^\/portfolio\/([^/]+)\/contact$/, make: (actor, { parts: [username = ''] }) => show.page(actor, username, opened) });
  }

  @Get()
  @Permit(inquiriesPolicy.readContactPage)
  @ApiExcludeEndpoint()
  async open(@Param('username') username: string, @Query('sent') sent: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const outcome = (typeof sent === 'string' ? outcomes.get(sent) : undefined) ?? null;
    const page = await this.show.page(actorOf(request), username, { fields: null, problems: [], outcome });
    if (page !== null) return sendPrivatePage(reply, await this.renderer.render(page));
    const moved = await this.show.moved(username);
    if (moved === null) throw new ProblemException(new NotFoundProblem());
    await reply.status(301).header('location', moved).header('cache-control', 'public, max-age=300').send();
  }

  @Post()
  @Permit(inquiriesPolicy.send)
  @FloodLimit({ limit: 20, windowSeconds: 60 })
  @ApiExcludeEndpoint()
  async take(@Param('username') username: string, @Body() body: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const actor = actorOf(request);
    const fields = fieldsOf(body);
    if (!this.tokens.verify(contactForm(username), actor, fieldOf(body, FORM_TOKEN_FIELD))) {
      return this.again(reply, { username, actor }, { fields, problems: [staleForm], code: 'CSRF_REFUSED' });
    }
    const result = await this.sendTo(username, actor, fields);
    if (result instanceof NotFoundProblem) throw new ProblemException(result);
    if (result instanceof Problem) return this.again(reply, { username, actor }, { fields, ...refused(reply, result) });
    await seeOther(reply, `/portfolio/${username}/contact?sent=${result.outcome === 'DELIVERED' ? 'delivered' : 'confirmation'}`);
  }

  private async sendTo(creatorUsername: string, actor: Actor, fields: ContactFields): Promise<SendInquiryResult> {
    const input = checkedInput(SendInquiryInput, { ...fields, creatorUsername });
    return input instanceof Problem ? input : this.send.run(actor, draftOf(input));
  }

  private async again(reply: FastifyReply, { username, actor }: Visit, { fields, problems, code }: Returned): Promise<void> {
    const page = await this.show.page(actor, username, { fields, problems, outcome: null });
    if (page === null) throw new ProblemException(new NotFoundProblem());
    await sendPrivatePage(reply, await this.renderer.render(page), code);
  }
}

function fieldsOf(body: unknown): ContactFields {
  const field = (name: keyof ContactFields): string => fieldOf(body, name);
  return { name: field('name'), email: field('email'), subject: field('subject'), message: field('message'), budget: field('budget'), timeline: field('timeline') };
}
