import type { InquiryStatus } from '@guildhall/contracts';

/** Whose word it is that the work is done. */
export type Side = 'CLIENT' | 'CREATOR';

/** What a completion looks at. */
export interface Completable {
  readonly status: InquiryStatus;
  readonly clientCompletedAt: Date | null;
  readonly creatorCompletedAt: Date | null;
}

/** What a side's word changes: nothing, its own mark, or with the other's mark the whole inquiry. */
export type Completion = 'UNCHANGED' | 'MARKED' | 'COMPLETED' | 'REFUSED';

/** Decides what becomes of an inquiry when a side says that the work is done. Both must say so; saying it twice is saying it once. */
export function completionBy(side: Side, { status, clientCompletedAt, creatorCompletedAt }: Completable): Completion {
  if (status === 'COMPLETED') return 'UNCHANGED';
  if (status !== 'ACCEPTED') return 'REFUSED';
  const [own, other] = side === 'CLIENT' ? [clientCompletedAt, creatorCompletedAt] : [creatorCompletedAt, clientCompletedAt];
  if (own !== null) return 'UNCHANGED';
  return other === null ? 'MARKED' : 'COMPLETED';
}
