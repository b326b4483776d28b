import { errorCodes, type ErrorCode } from '@guildhall/contracts';

/** What went wrong between the dashboard and the API, as one type, whatever the transport said. */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure';

  constructor(
    /** `OFFLINE` when no answer came at all. */
    readonly code: ErrorCode | 'OFFLINE',
    message: string,
    private readonly extra: ApiFailureExtra = {},
  ) {
    super(message);
  }

  /** Id to quote when asking for help; only with unexpected failures. */
  get reference(): string | null {
    return this.extra.reference ?? null;
  }

  /** When trying again makes sense. */
  get retryAt(): Date | null {
    return this.extra.retryAt ?? null;
  }
}

interface ApiFailureExtra {
  readonly reference?: string | null;
  readonly retryAt?: Date | null;
}

/** Wording for a person: what happened, then what to do. */
const sentences: Partial<Record<ApiFailure['code'], string>> = {
  OFFLINE: 'No answer from Guildhall. What you typed is kept; try again when the connection is back.',
  SIGN_IN_REQUIRED: 'Your session has ended. Sign in again to go on.',
  FORBIDDEN: 'Your role does not allow this.',
  NOT_FOUND: 'This is not here any more.',
  RATE_LIMITED: 'That was a lot in a short time. Wait a moment, then try again.',
  UNAVAILABLE: 'A part of Guildhall does not answer. Try again in a moment.',
  PROVIDER_UNAVAILABLE: 'An outside service did not answer. Try again in a moment.',
  INTERNAL: 'Something failed on our side. Try again; if it stays, quote the reference.',
};

const known = (code: unknown): code is ErrorCode => typeof code === 'string' && Object.hasOwn(errorCodes, code);

/** Builds the failure from the code, message, reference and time that a GraphQL error or a problem+json answer carries. */
export function apiFailureFrom(details: Readonly<Record<string, unknown>>, fallback: ApiFailure['code']): ApiFailure {
  const code = known(details['code']) ? details['code'] : fallback;
  const said = typeof details['message'] === 'string' && details['message'] !== '' ? details['message'] : null;
  const retryAt = typeof details['retryAt'] === 'string' ? new Date(details['retryAt']) : null;
  const message = sentences[code] ?? said ?? 'This did not work. Try again.';
  return new ApiFailure(code, message, {
    reference: typeof details['reference'] === 'string' ? details['reference'] : null,
    retryAt: retryAt && !Number.isNaN(retryAt.getTime()) ? retryAt : null,
  });
}

/** Any thrown value as a failure, so that every `catch` shows words of ours. */
export function toApiFailure(thrown: unknown): ApiFailure {
  if (thrown instanceof ApiFailure) return thrown;
  const cause = thrown instanceof Error ? thrown.cause : undefined;
  if (cause instanceof ApiFailure) return cause;
  return apiFailureFrom({}, 'INTERNAL');
}
