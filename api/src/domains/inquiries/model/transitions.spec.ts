import { describe, expect, it } from '@jest/globals';
import { inquiryStatuses, type InquiryStatus } from '@guildhall/contracts';
import { creatorChoices, deliveredStatuses, isAnswer, isClosed, leadsTo } from './transitions.js';

const allowed: readonly (readonly [InquiryStatus, readonly InquiryStatus[]])[] = [
  ['UNCONFIRMED', ['NEW', 'EXPIRED']],
  ['NEW', ['READ', 'ACCEPTED', 'DECLINED', 'SPAM']],
  ['READ', ['ACCEPTED', 'DECLINED', 'SPAM']],
  ['ACCEPTED', ['DECLINED', 'COMPLETED']],
  ['DECLINED', []],
  ['SPAM', []],
  ['COMPLETED', []],
  ['EXPIRED', []],
];

describe('the life of an inquiry', () => {
  const pairs = allowed.flatMap(([from, to]) => inquiryStatuses.map((target) => [from, target, to.includes(target)] as const));

  it.each(pairs)('%s to %s: %s', (from, to, may) => {
    expect(leadsTo(from, to)).toBe(may);
  });

  it.each([
    ['UNCONFIRMED', []],
    ['NEW', ['READ', 'ACCEPTED', 'DECLINED', 'SPAM']],
    ['READ', ['ACCEPTED', 'DECLINED', 'SPAM']],
    ['ACCEPTED', ['DECLINED']],
    ['COMPLETED', []],
  ] as const)('a creator chooses from %s among %j', (from, choices) => {
    expect(creatorChoices(from)).toEqual(choices);
  });

  it('is before its creator from delivery on', () => {
    expect(deliveredStatuses).toEqual(['NEW', 'READ', 'ACCEPTED', 'DECLINED', 'SPAM', 'COMPLETED']);
  });

  it.each(inquiryStatuses)('%s answers only by accepting or declining, and closes without work only so', (status) => {
    expect([isAnswer(status), isClosed(status)]).toEqual([
      ['ACCEPTED', 'DECLINED'].includes(status),
      ['DECLINED', 'SPAM', 'EXPIRED'].includes(status),
    ]);
  });
});
