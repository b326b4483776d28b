import type { InquiryPage } from '@guildhall/contracts';
import type { PageHead } from '../../lib/page-head.js';

/** Head of the client's page. It says nothing of its own address: whoever holds that may act as the client. */
export function inquiryHead({ origin }: InquiryPage): PageHead {
  return {
    title: 'Your inquiry',
    description: 'Where your inquiry stands. Keep the address of this page to yourself.',
    origin,
    path: '/inquiry',
    indexable: false,
    type: 'website',
    share: null,
    structuredData: [],
  };
}
