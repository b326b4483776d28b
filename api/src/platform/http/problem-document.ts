import { HttpException } from '@nestjs/common';
import { errorCodes, type ErrorCode } from '@guildhall/contracts';
import { Refusal } from '../policy/policy-exceptions.js';
import { QuotaProblem, ValidationProblem, type Problem } from '../problems/problem.js';
import { ProblemException } from './problem-exception.js';

/** The body of a REST failure, `application/problem+json` (RFC 9457), with the same code as in GraphQL. */
export interface ProblemDocument {
  readonly status: number;
  readonly title: string;
  readonly code: ErrorCode;
  readonly message: string;
  readonly fields?: readonly { readonly field: string; readonly message: string }[];
  readonly retryAt?: string;
  /** To quote when asking for help; only for unexpected failures. */
  readonly reference?: string;
}

const sentences: Partial<Record<ErrorCode, string>> = {
  BAD_REQUEST: 'The request could not be read.',
  NOT_FOUND: 'There is nothing at this address.',
  TOO_LARGE: 'This is larger than what can be taken.',
  UNSUPPORTED_MEDIA: 'This kind of content is not taken here.',
  UNAVAILABLE: 'A part of Guildhall cannot be reached. Try again in a minute.',
  FORBIDDEN: 'You may not do this.',
  SIGN_IN_REQUIRED: 'Sign in to do this.',
  RATE_LIMITED: 'Too many requests. Wait a moment and try again.',
};

/** Translates anything thrown to what the client may know: an expected failure in full, the rest by reference alone. */
export function problemDocument(error: unknown, reference: string): ProblemDocument {
  if (error instanceof ProblemException) return ofProblem(error.problem);
  if (error instanceof Refusal) return document(error.code, error.message);
  const status = statusOf(error);
  const code = status === undefined ? undefined : codeOfStatus(status);
  if (code !== undefined) return document(code, sentences[code] ?? 'The request was refused.');
  return { ...document('INTERNAL', `Something went wrong on our side. Quote ${reference} if you ask for help.`), reference };
}

function ofProblem(problem: Problem): ProblemDocument {
  return {
    ...document(problem.code, problem.message),
    ...(problem instanceof ValidationProblem ? { fields: problem.fields } : {}),
    ...(problem instanceof QuotaProblem ? { retryAt: problem.retryAt.toISOString() } : {}),
  };
}

function document(code: ErrorCode, message: string): ProblemDocument {
  return { status: errorCodes[code], title: code, code, message };
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'statusCode') : undefined;
  return typeof status === 'number' ? status : undefined;
}

function codeOfStatus(status: number): ErrorCode | undefined {
  if (status >= 500 && status !== 503) return undefined;
  const known: Readonly<Record<number, ErrorCode>> = {
    401: 'SIGN_IN_REQUIRED',
    403: 'FORBIDDEN',
    404: 'NOT_FOUND',
    405: 'NOT_FOUND',
    410: 'GONE',
    413: 'TOO_LARGE',
    415: 'UNSUPPORTED_MEDIA',
    429: 'RATE_LIMITED',
    503: 'UNAVAILABLE',
  };
  return known[status] ?? 'BAD_REQUEST';
}
