import type { ModerateMutation } from '@guildhall/contracts/graphql';
import { assertNever } from '../../data/assert-never.js';

/** What became of a decision: the case is done with, or the moderator has something to mend. */
export type ModerateOutcome =
  | { readonly kind: 'decided'; readonly approved: boolean }
  | { readonly kind: 'gone'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

/** Reads the result of a decision; every member of the union has its branch. */
export function moderateOutcome(result: ModerateMutation['moderate']): ModerateOutcome {
  switch (result.__typename) {
    case 'ModerationOutcome':
      return { kind: 'decided', approved: result.decision === 'APPROVE' };
    case 'ConflictProblem':
      return { kind: 'gone', message: 'It was decided or changed meanwhile. The queue is up to date now.' };
    case 'NotFoundProblem':
      return { kind: 'gone', message: 'It is not in the queue any more: decided by somebody else, or deleted.' };
    case 'ForbiddenProblem':
      return { kind: 'refused', message: result.message };
    case 'ValidationProblem':
      return { kind: 'refused', message: result.fields[0]?.message ?? result.message };
    default:
      return assertNever(result);
  }
}
