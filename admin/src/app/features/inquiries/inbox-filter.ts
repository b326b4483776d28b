import type { InquiryStatus } from '@guildhall/contracts';

/** A view of the inbox: its name in the address, for people, and the states that it shows; null for all. */
export interface InboxFilter {
  readonly name: string;
  readonly label: string;
  readonly status: InquiryStatus | null;
  /** What an empty list says. */
  readonly empty: { readonly heading: string; readonly text: string };
}

const all: InboxFilter = {
  name: 'all',
  label: 'All',
  status: null,
  empty: { heading: 'No inquiries yet', text: 'What visitors write to you from your profile arrives here and by mail.' },
};

export const inboxFilters: readonly InboxFilter[] = [
  all,
  { name: 'new', label: 'New', status: 'NEW', empty: { heading: 'Nothing new', text: 'You have opened everything that came in.' } },
  { name: 'read', label: 'Read', status: 'READ', empty: { heading: 'Nothing waits for your answer', text: 'Inquiries that you opened and have not decided on stand here.' } },
  { name: 'accepted', label: 'Accepted', status: 'ACCEPTED', empty: { heading: 'No job under way', text: 'Jobs that you accepted stand here until they are completed.' } },
  {
    name: 'completed',
    label: 'Completed',
    status: 'COMPLETED',
    empty: { heading: 'No completed jobs yet', text: 'A job stands here once you and the client have marked it as completed.' },
  },
  { name: 'declined', label: 'Declined', status: 'DECLINED', empty: { heading: 'Nothing declined', text: 'What you decline stays here to look up.' } },
  { name: 'spam', label: 'Spam', status: 'SPAM', empty: { heading: 'No spam', text: 'What you mark as spam goes here and counts in no figure of yours.' } },
];

/** The filter of a name from the address; all for anything else. */
export const filterOf = (name: string | undefined): InboxFilter => inboxFilters.find((filter) => filter.name === name) ?? all;
