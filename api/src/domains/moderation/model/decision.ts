import { ConflictProblem, ForbiddenProblem } from '../../../platform/problems/problem.js';

/** What a moderator wants to decide. */
export type Decision = { readonly kind: 'APPROVE' } | { readonly kind: 'REJECT'; readonly reason: string };

/** A case at the moment of the decision. */
export interface CaseState {
  readonly creatorId: string;
  /** Whether it still waits. */
  readonly open: boolean;
  readonly version: number;
}

/** Why a case cannot be decided by this moderator on what they have read; `null` when it can. */
export function objectionTo(state: CaseState, by: { readonly moderatorId: string; readonly version: number }): ForbiddenProblem | ConflictProblem | null {
  if (state.creatorId === by.moderatorId) return new ForbiddenProblem('This is your own work. Another moderator has to decide it.');
  if (!state.open) return new ConflictProblem('This case is closed: somebody else has decided it, or its creator has withdrawn it.');
  if (state.version !== by.version) return new ConflictProblem('Its creator has changed it since you opened it. Read it again before you decide.');
  return null;
}
