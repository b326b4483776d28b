import { Problem } from '../../platform/problems/problem.js';
import type { ForbiddenProblem, NotFoundProblem, QuotaProblem, StateProblem, ValidationProblem } from '../../platform/problems/problem.js';
import type { OwnItem } from './store/rows.js';

/** The item was saved elsewhere since it was read; the answer holds what stands now, so that neither side is lost. */
export class ItemConflict extends Problem {
  readonly current: OwnItem;

  constructor(current: OwnItem) {
    super('CONFLICT', 'This item was saved in another window since you opened it. Compare the two and choose.');
    this.current = current;
  }
}

/** How creating an item can fail. */
export type CreateItemProblem = ValidationProblem | QuotaProblem | StateProblem | ForbiddenProblem;

/** How saving an item can fail. */
export type UpdateItemProblem = ValidationProblem | NotFoundProblem | ItemConflict | StateProblem | ForbiddenProblem;
