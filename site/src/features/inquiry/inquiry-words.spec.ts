import { describe, expect, it } from '@jest/globals';
import { type InquiryContent, type InquiryStatus, inquiryStatuses } from '@guildhall/contracts';
import { canComplete, inquiryWords } from './inquiry-words.js';

function content(status: InquiryStatus, completed: { readonly client?: boolean; readonly creator?: boolean } = {}): InquiryContent {
  return {
    creator: { id: 'noor', username: 'noor', displayName: 'Noor', availability: 'AVAILABLE', avatar: null },
    inquiry: {
      status,
      subject: 'A cover',
      message: 'Twelve plates, please.',
      sentAt: '2026-11-20T09:30:00.000Z',
      confirmableUntil: null,
      completedByClient: completed.client ?? false,
      completedByCreator: completed.creator ?? false,
    },
    review: { stage: 'NONE', until: null, stars: null, text: '' },
    problems: [],
    formToken: 'token',
  };
}

const title = (of: InquiryContent): string => inquiryWords(of).title.join('Noor');

describe('what a client is told of an inquiry', () => {
  it.each(inquiryStatuses)('has words for %s that name the creator', (status) => {
    expect(title(content(status))).toContain('Noor');
    expect(inquiryWords(content(status)).text).not.toBe('');
  });

  it('never says that an inquiry was taken for spam', () => {
    expect(inquiryWords(content('SPAM'))).toEqual(inquiryWords(content('NEW')));
  });

  it('says whose word is missing for completion', () => {
    expect(title(content('ACCEPTED', { client: true }))).toBe('Waiting for Noor');
    expect(title(content('ACCEPTED', { creator: true }))).toBe('Noor says that the work is done');
  });

  it('lets the client complete accepted work, once', () => {
    expect(inquiryStatuses.filter((status) => canComplete(content(status)))).toEqual(['ACCEPTED']);
    expect(canComplete(content('ACCEPTED', { creator: true }))).toBe(true);
    expect(canComplete(content('ACCEPTED', { client: true }))).toBe(false);
  });
});
