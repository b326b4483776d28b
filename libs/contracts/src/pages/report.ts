import type { ReportTarget } from '../enums.js';
import type { FormProblem } from './inquiry.js';

/** What a form for a report holds; names of the fields in the form are the same. */
export interface ReportFields {
  /** A `ReportReason`, or whatever a form sent in its place; empty while none is chosen. */
  readonly reason: string;
  readonly details: string;
  readonly email: string;
}

/** What is reported, by what everybody can see of it. */
export interface ReportedThing {
  readonly type: ReportTarget;
  readonly id: string;
  /** Title or name; of a review the name of its client. */
  readonly name: string;
  /** Whose work it is; `null` where the name says it all. */
  readonly creatorName: string | null;
  /** Where it is seen, root-relative. */
  readonly path: string;
}

/** What `/report?type=…&id=…` shows beside its origin and path. */
export interface ReportContent {
  readonly target: ReportedThing;
  /** As typed. */
  readonly fields: ReportFields;
  readonly problems: readonly FormProblem[];
  /** Hidden field `formToken`. */
  readonly formToken: string;
  /** The report is in. */
  readonly received: boolean;
}
