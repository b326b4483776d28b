/**
 * The one catalogue of error codes. The same code stands in a GraphQL problem, in `errors[].extensions.code`
 * and in a problem+json answer; the number is the HTTP status of the REST answer.
 */
export const errorCodes = {
  /** Input breaks a rule; the answer names each field. */
  INVALID_INPUT: 400,
  /** The request could not be read at all (malformed body, unknown operation, too many root fields). */
  BAD_REQUEST: 400,
  /** Nobody is signed in and the operation needs it. */
  SIGN_IN_REQUIRED: 401,
  /** Signed in, but this person may not do this. */
  FORBIDDEN: 403,
  /** A state-changing request without same-origin proof. */
  CSRF_REFUSED: 403,
  /** Missing, or not yours: the two look alike. */
  NOT_FOUND: 404,
  /** It was here and has been taken away for good. */
  GONE: 410,
  /** Somebody changed it since you read it. */
  CONFLICT: 409,
  /** The thing is not in a state that allows this. */
  WRONG_STATE: 409,
  /** Body or file larger than the limit. */
  TOO_LARGE: 413,
  /** The file is not one of the kinds that are taken. */
  UNSUPPORTED_MEDIA: 415,
  /** A promised quota is used up; the answer says when it frees. */
  QUOTA_REACHED: 429,
  /** Too many requests in a short time. */
  RATE_LIMITED: 429,
  /** The query is deeper or costlier than allowed. */
  QUERY_TOO_COSTLY: 400,
  /** An outside service (Discord, mail) did not answer. */
  PROVIDER_UNAVAILABLE: 502,
  /** A part of Guildhall is not reachable; try again. */
  UNAVAILABLE: 503,
  /** A bug. The answer carries a reference id and nothing else. */
  INTERNAL: 500,
} as const;

export type ErrorCode = keyof typeof errorCodes;
