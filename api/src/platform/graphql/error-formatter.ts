import { Logger } from '@nestjs/common';
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { ErrorCode } from '@guildhall/contracts';
import { Refusal } from '../policy/policy-exceptions.js';

const logger = new Logger('GraphQL');

/** The part of Mercurius' context that is read here. */
interface RequestContext {
  readonly reply?: { readonly request: { readonly id: string } };
}

/** An answer that failed: the codes of our catalogue and, for the unexpected, a reference id. */
export interface FormattedAnswer {
  readonly statusCode: number;
  readonly response: ExecutionResult;
}

/**
 * What a client may learn of errors. Expected refusals keep code and sentence; faults of the query keep GraphQL's own
 * words (without its suggestions in production, which name fields); everything else becomes `INTERNAL` with a reference.
 */
export function formatErrors(execution: ExecutionResult, context: unknown, production: boolean): FormattedAnswer {
  const reference = (context as RequestContext | undefined)?.reply?.request.id ?? 'unknown';
  const executed = execution.data !== undefined && execution.data !== null;
  const errors = (execution.errors ?? []).flatMap(unfold).map((error) => publicError(error, reference, production));
  const refused = errors.some((error) => error.extensions['code'] === 'BAD_REQUEST' || error.extensions['code'] === 'QUERY_TOO_COSTLY');
  return { statusCode: !executed && refused ? 400 : 200, response: { data: execution.data ?? null, errors } };
}

// Mercurius wraps several validation errors in one.
function unfold(error: GraphQLError): GraphQLError[] {
  const inner: unknown = Reflect.get(error.originalError ?? error, 'errors');
  return Array.isArray(inner) && inner.every((one) => one instanceof GraphQLError) ? inner : [error];
}

function publicError(error: GraphQLError, reference: string, production: boolean): GraphQLError {
  const cause = error.originalError ?? error;
  if (cause instanceof Refusal) return shown(error, cause.code, cause.message, retry(cause));
  if (isQueryFault(error)) return shown(error, 'BAD_REQUEST', faultWords(error.message, production));
  logger.error({ err: cause, reqId: reference, path: error.path }, 'Unexpected failure');
  return shown(error, 'INTERNAL', `Something went wrong on our side. Quote ${reference} if you ask for help.`, { reference });
}

// What a variable held is not said again: it may be somebody's key.
function faultWords(message: string, production: boolean): string {
  const variable = /^Variable "\$\w+" got invalid value/.exec(message)?.[0];
  if (variable !== undefined) return `${variable}: it does not fit its type.`;
  return production ? message.replace(/ ?Did you mean .*$/s, '') : message;
}

function shown(error: GraphQLError, code: ErrorCode, message: string, more: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { path: error.path ?? null, extensions: { code, ...more } });
}

function retry(refusal: Refusal): Record<string, unknown> {
  return refusal.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: refusal.retryAfterSeconds };
}

// A fault found before anything ran: a GraphQLError of its own or around another (a variable of the wrong type), or one of
// Mercurius' request errors. What a resolver throws has a path.
function isQueryFault(error: GraphQLError): boolean {
  const cause = error.originalError;
  if (cause === undefined || cause instanceof GraphQLError) return error.path === undefined;
  const code: unknown = Reflect.get(cause, 'code');
  const status: unknown = Reflect.get(cause, 'statusCode');
  return (typeof code === 'string' && code.startsWith('MER_ERR_GQL')) || (typeof status === 'number' && status >= 400 && status < 500);
}
