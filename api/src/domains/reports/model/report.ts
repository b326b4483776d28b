import type { ReportReason, ReportTarget } from '@guildhall/contracts';
import { ValidationProblem } from '../../../platform/problems/problem.js';
import { visibleCodePoints } from '../../../platform/text/clean-text.js';

/** Names something that can be reported. */
export interface TargetName {
  readonly type: ReportTarget;
  readonly id: string;
}

/** A report as somebody writes it. */
export interface ReportDraft {
  readonly target: TargetName;
  readonly reason: ReportReason;
  /** Plain text, may be empty. */
  readonly details: string;
  /** Where moderators may ask back; `null` for nowhere. */
  readonly email: string | null;
}

/** What is missing in a report; `null` when nothing is. */
export function objectionTo({ reason, details }: ReportDraft): ValidationProblem | null {
  return reason === 'OTHER' && visibleCodePoints(details) === 0 ? ValidationProblem.of('details', 'Say in a few words what is wrong.') : null;
}
