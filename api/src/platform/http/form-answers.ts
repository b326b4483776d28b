import type { FastifyReply } from 'fastify';
import { errorCodes, type ErrorCode, type FormProblem } from '@guildhall/contracts';
import { type Problem, QuotaProblem, ValidationProblem } from '../problems/problem.js';
import { sayRetryAfter } from './retry-after.js';

/** What is said of a form whose token does not fit. */
export const staleForm: FormProblem = { field: null, message: 'This page was open for too long. Look at what you wrote and send it again.' };

/** A field of a form; a missing or doubled one is empty. */
export function fieldOf(body: unknown, name: string): string {
  const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
}

/** A problem as a form shows it: at its fields, or above them all. */
function formProblems(problem: Problem): readonly FormProblem[] {
  return problem instanceof ValidationProblem ? problem.fields : [{ field: null, message: problem.message }];
}

/** Refuses a form: what to show with it, and for a used quota the header that says when the next one is possible. */
export function refused(reply: FastifyReply, problem: Problem): { readonly problems: readonly FormProblem[]; readonly code: ErrorCode } {
  if (problem instanceof QuotaProblem) sayRetryAfter(reply, problem.retryAt);
  return { problems: formProblems(problem), code: problem.code };
}

/** Sends a page made for one person: kept by nobody, found by no search engine, its address told to no other site. */
export async function sendPrivatePage(reply: FastifyReply, html: string, code?: ErrorCode): Promise<void> {
  privately(reply).status(code === undefined ? 200 : errorCodes[code]);
  await reply.type('text/html; charset=utf-8').send(html);
}

/** Leads from a form that was taken to the page that says what happened, so that reloading sends nothing again. */
export async function seeOther(reply: FastifyReply, location: string): Promise<void> {
  await privately(reply).status(303).header('location', location).send();
}

// `same-origin` and not `no-referrer`: under that, browsers send forms with the origin `null`, which is nobody's.
function privately(reply: FastifyReply): FastifyReply {
  return reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex').header('referrer-policy', 'same-origin');
}
