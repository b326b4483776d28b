import type { InquiryStatus } from '@guildhall/contracts';

declare module '../../platform/outbox/event-catalogue.js' {
  interface EventPayloads {
    /** Somebody whose address is not known to be theirs has written; the address is to be asked. */
    'inquiries.confirmation-asked': { readonly inquiryId: string };
    /** An inquiry has reached its creator. */
    'inquiries.delivered': { readonly inquiryId: string; readonly creatorId: string };
    /** A delivered inquiry stands elsewhere now. */
    'inquiries.state-changed': { readonly inquiryId: string; readonly creatorId: string; readonly status: InquiryStatus };
    /** Both sides say that the work is done; said once for each inquiry. */
    'inquiries.completed': { readonly inquiryId: string; readonly creatorId: string };
  }
}

export {};
