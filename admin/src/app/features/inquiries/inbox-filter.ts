import type { InquiryStatus } from '@guildhall/contracts';

/** A view of the inbox: its name in the address, for people, and the states that it shows; null for all. */
export interface InboxFilter {
  readonly name: string;
  readonly label: string;
  readonly status: InquiryStatus | null;
  /** What an empty list says. */
  readonly empty: string;
}

const all: InboxFilter = { name: 'all', label: 'All', status: null, empty: 'What visitors write to you from your profile arrives here and by mail.' };

export const inboxFilters: readonly InboxFilter[] = [
  all,
  { name: 'new', label: 'New', status: 'NEW', empty: 'You have opened everything that came in.' },
  { name: 'read', label: 'Read', status: 'READ', empty: 'Inquiries that you opened and have not answered wait here.' },
  { name: 'accepted', label: 'Accepted', status: 'ACCEPTED', empty: 'Jobs that you took on and that are under way stand here.' },
  { name: 'completed', label: 'Completed', status: 'COMPLETED', empty: 'A job stands here once you and the client have marked it as completed.' },
  { name: 'declined', label: 'Declined', status: 'DECLINED', empty: 'You have declined nothing.' },
  { name: 'spam', label: 'Spam', status: 'SPAM', empty: 'You have marked nothing as spam.' },
];

/** The filter of a name from the address; all for anything else. */
export const filterOf = (name: string | undefined): InboxFilter => inboxFilters.find((filter) => filter.name === name) ?? all;
