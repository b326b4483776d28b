import type { ErrorCode } from '@guildhall/contracts';

/** A refusal that travels as an error rather than as a value: sign-in, role, flood, cost. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    /** Seconds after which it makes sense to try again. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
    this.name = 'Refusal';
  }
}

/** Nobody is signed in and the operation needs it. */
export class SignInRequired extends Refusal {
  constructor() {
    super('SIGN_IN_REQUIRED', 'Sign in to do this.');
  }
}

/** Signed in, but below the role that the operation asks for. */
export class RoleRequired extends Refusal {
  constructor() {
    super('FORBIDDEN', 'Your role does not allow this.');
  }
}
