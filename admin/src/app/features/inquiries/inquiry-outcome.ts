import type { BlockClientMutation, CompleteInquiryMutation, InquiryPartsFragment, SetInquiryStateMutation } from '@guildhall/contracts/graphql';
import { assertNever } from '../../data/assert-never.js';

/** What became of an act: done, impossible because the inquiry is not as it was read, or refused for good. */
export type InquiryOutcome =
  | { readonly kind: 'done'; readonly inquiry: InquiryPartsFragment }
  | { readonly kind: 'stale'; readonly message: string }
  | { readonly kind: 'refused'; readonly message: string };

type InquiryResult = SetInquiryStateMutation['setInquiryState'] | CompleteInquiryMutation['completeInquiry'] | BlockClientMutation['blockClient'];

/** Reads the result of an act; every member of the unions has its branch. */
export function inquiryOutcome(result: InquiryResult): InquiryOutcome {
  switch (result.__typename) {
    case 'Inquiry':
      return { kind: 'done', inquiry: result };
    case 'ConflictProblem':
    case 'StateProblem':
      return { kind: 'stale', message: 'It was changed in another window or by the client. You see it now as it is.' };
    case 'NotFoundProblem':
      return { kind: 'stale', message: 'It is not in your inbox any more.' };
    case 'ForbiddenProblem':
      return { kind: 'refused', message: result.message };
    default:
      return assertNever(result);
  }
}
