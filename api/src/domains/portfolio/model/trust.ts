/** Items that must have been approved before a creator is trusted. */
export const APPROVED_FOR_TRUST = 3;

/** Days that must have passed since the last rejection. */
export const DAYS_WITHOUT_REJECTION = 90;

const DAY = 86_400_000;

/** What reviews have come to so far. */
export interface TrackRecord {
  /** Items approved, those deleted since included. */
  readonly approved: number;
  readonly lastRejectedAt: Date | null;
}

/** Whether what a creator saves is published at once: at least three items approved, none rejected in 90 days. */
export function isTrusted({ approved, lastRejectedAt }: TrackRecord, now: Date): boolean {
  if (approved < APPROVED_FOR_TRUST) return false;
  return lastRejectedAt === null || now.getTime() - lastRejectedAt.getTime() >= DAYS_WITHOUT_REJECTION * DAY;
}
