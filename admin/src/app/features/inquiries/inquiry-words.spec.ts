import { describe, expect, it } from '@jest/globals';
import { completionWords, movedWords, replyLink, stateBadge } from './inquiry-words.js';
import { anInquiry } from './testing/an-inquiry.js';

describe('completionWords', () => {
  it.each([
    [{}, null],
    [{ status: 'ACCEPTED' }, 'both mark it'],
    [{ status: 'ACCEPTED', completedByYou: true }, 'once Mara Lindqvist has'],
    [{ status: 'ACCEPTED', completedByClient: true }, 'once you do the same'],
    [{ status: 'COMPLETED', completedByYou: true, completedByClient: true }, null],
  ] as const)('%j', (parts, words) => {
    const said = completionWords(anInquiry(parts));
    if (words === null) expect(said).toBeNull();
    else expect(said).toContain(words);
  });
});

describe('movedWords', () => {
  it.each([
    ['ACCEPTED', 'Accepted.'],
    ['DECLINED', 'Mara Lindqvist sees it'],
    ['SPAM', 'response rate'],
    ['READ', 'Now: read.'],
  ] as const)('%s', (status, words) => expect(movedWords(anInquiry({ status }))).toContain(words));
});

describe('stateBadge', () => {
  it('has a word beside its colour', () => expect(stateBadge('NEW')).toEqual({ label: 'New', tone: 'waiting' }));
});

describe('replyLink', () => {
  it('fills in address and subject', () => expect(replyLink('a+b@example.com', 'Six & more?')).toBe('mailto:a+b@example.com?subject=Re%3A%20Six%20%26%20more%3F'));

  it('adds nobody whom the address could smuggle in', () => {
    const link = new URL(replyLink('a?bcc=x%40y&cc=z#@example.com', 'b'));
    expect([...link.searchParams.keys()]).toEqual(['subject']);
    expect(decodeURIComponent(link.pathname)).toBe('a?bcc=x%40y&cc=z#@example.com');
  });
});
