import type { NoticePage } from '@guildhall/contracts';
import type { PageHead } from '../../lib/page-head.js';
import { noticeTexts } from './notice-text.js';

/** Head of a notice: never listed by a search engine. */
export function noticeHead({ origin, path, status }: NoticePage): PageHead {
  const { title, text } = noticeTexts[status];
  return { title, description: text, origin, path, indexable: false, type: 'website', share: null, structuredData: [] };
}
