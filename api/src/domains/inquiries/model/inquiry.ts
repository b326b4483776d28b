import type { InquiryStatus } from '@guildhall/contracts';

/** What somebody writes to a creator, cleaned and within its bounds. */
export interface InquiryDraft {
  readonly creatorUsername: string;
  readonly name: string;
  /** In the form in which it is shown. */
  readonly email: string;
  readonly subject: string;
  readonly message: string;
  readonly budget: string | null;
  readonly timeline: string | null;
}

/** A delivered inquiry as its creator sees it. */
export interface OwnInquiry {
  readonly id: string;
  readonly clientName: string;
  readonly clientEmail: string;
  readonly subject: string;
  readonly message: string;
  readonly budget: string | null;
  readonly timeline: string | null;
  readonly status: InquiryStatus;
  readonly version: number;
  readonly receivedAt: Date;
  readonly completedByYou: boolean;
  readonly completedByClient: boolean;
  readonly blocked: boolean;
}

/** An inquiry as it is decided on: locked, without its words. */
export interface LockedInquiry {
  readonly id: string;
  readonly creatorId: string;
  readonly clientUserId: string | null;
  readonly clientName: string;
  readonly clientEmail: string;
  readonly clientEmailKey: string;
  readonly status: InquiryStatus;
  readonly version: number;
  readonly createdAt: Date;
  readonly clientCompletedAt: Date | null;
  readonly creatorCompletedAt: Date | null;
}

/** A client whom a creator hears no more. */
export interface BlockedClient {
  readonly id: string;
  readonly clientName: string;
  readonly clientEmail: string;
  readonly blockedAt: Date;
}
