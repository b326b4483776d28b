import { Problem } from '../problems/problem.js';

/** Carries an expected failure out of a controller or pipe, where a return value cannot. */
export class ProblemException extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
    this.name = 'ProblemException';
  }
}

/** The value of a use case, or its problem thrown for the REST layer. */
export function valueOrThrow<T>(outcome: T): Exclude<T, Problem> {
  if (outcome instanceof Problem) throw new ProblemException(outcome);
  return outcome as Exclude<T, Problem>;
}
