import type { AvailabilityStatus, InquiryStatus } from '../enums.js';
import type { Picture } from './picture.js';

/** What a contact form holds; names of the fields in the form are the same. */
export interface ContactFields {
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly message: string;
  readonly budget: string;
  readonly timeline: string;
}

/** What is wrong with a field, in words. */
export interface FormProblem {
  /** Name of the field; `null` for what concerns the whole form. */
  readonly field: string | null;
  readonly message: string;
}

/** The creator whom a form is for. */
export interface ContactedCreator {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly availability: AvailabilityStatus;
  readonly avatar: Picture | null;
}

/** What `/portfolio/<username>/contact` shows beside its origin and path. */
export interface ContactContent {
  readonly creator: ContactedCreator;
  /** As typed, or as known of a member who is signed in. */
  readonly fields: ContactFields;
  readonly problems: readonly FormProblem[];
  /** Hidden field `formToken`. */
  readonly formToken: string;
  /** What became of a form that was sent. */
  readonly outcome: 'DELIVERED' | 'CONFIRMATION_SENT' | null;
}

/** Where a client's review stands. `OPEN` shows the form, `SEALED` waits for the other side, `NONE` is before completion or after the window. */
export type ReviewStage = 'NONE' | 'OPEN' | 'SEALED' | 'PUBLISHED';

/** What `/inquiry/<token>` shows to the holder of the address. */
export interface InquiryContent {
  readonly creator: ContactedCreator;
  readonly inquiry: {
    readonly status: InquiryStatus;
    readonly subject: string;
    readonly message: string;
    /** ISO 8601, UTC. */
    readonly sentAt: string;
    /** Until when an unconfirmed one can be confirmed. */
    readonly confirmableUntil: string | null;
    readonly completedByClient: boolean;
    readonly completedByCreator: boolean;
  };
  readonly review: {
    readonly stage: ReviewStage;
    /** Until when a review can be written. */
    readonly until: string | null;
    readonly stars: number | null;
    readonly text: string;
  };
  readonly problems: readonly FormProblem[];
  readonly formToken: string;
}
