import { inquiryStatuses, type InquiryStatus } from '@guildhall/contracts';

/** From where to where an inquiry can go: the one table. */
const table: Readonly<Record<InquiryStatus, readonly InquiryStatus[]>> = {
  UNCONFIRMED: ['NEW', 'EXPIRED'],
  NEW: ['READ', 'ACCEPTED', 'DECLINED', 'SPAM'],
  READ: ['ACCEPTED', 'DECLINED', 'SPAM'],
  ACCEPTED: ['COMPLETED', 'DECLINED'],
  DECLINED: [],
  SPAM: [],
  COMPLETED: [],
  EXPIRED: [],
};

/** What nobody sets by hand: it follows from a confirmation, from the clock, or from both sides' word. */
const derived: ReadonlySet<InquiryStatus> = new Set(['NEW', 'EXPIRED', 'COMPLETED']);

/** Whether an inquiry can go from one state to another at all. */
export function leadsTo(from: InquiryStatus, to: InquiryStatus): boolean {
  return table[from].includes(to);
}

/** Where the creator can put an inquiry that stands at `from`. */
export function creatorChoices(from: InquiryStatus): readonly InquiryStatus[] {
  return from === 'UNCONFIRMED' ? [] : table[from].filter((status) => !derived.has(status));
}

/** States in which an inquiry is before its creator. */
export const deliveredStatuses = inquiryStatuses.filter((status) => status !== 'UNCONFIRMED' && status !== 'EXPIRED');

/** Whether a state answers the client. Spam does not: it is no inquiry. */
export function isAnswer(status: InquiryStatus): boolean {
  return status === 'ACCEPTED' || status === 'DECLINED';
}

/** Whether a state ends an inquiry without work. */
export function isClosed(status: InquiryStatus): boolean {
  return status === 'DECLINED' || status === 'SPAM' || status === 'EXPIRED';
}
