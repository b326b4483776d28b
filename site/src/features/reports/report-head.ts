import type { ReportPage } from '@guildhall/contracts';
import type { PageHead } from '../../lib/page-head.js';
import { targetWords } from './report-words.js';

/** Head of a form for a report: never listed by a search engine. */
export function reportHead({ target, origin, path }: ReportPage): PageHead {
  return {
    title: `Report ${targetWords[target.type]}`,
    description: 'Tell the moderators what is wrong. No account is needed, and nobody else learns of it.',
    origin,
    path,
    indexable: false,
    type: 'website',
    share: null,
    structuredData: [],
  };
}
