import { describe, expect, it } from '@jest/globals';
import { contactOutcome, unanswered } from './contact-outcome.js';
import { outcomeWords } from './contact-words.js';

const answered = (sendInquiry: unknown): unknown => ({ data: { sendInquiry } });

describe('contactOutcome', () => {
  it.each(['DELIVERED', 'CONFIRMATION_SENT'] as const)('says in the words of the page that an inquiry was %s', (outcome) => {
    expect(contactOutcome(answered({ __typename: 'SentInquiry', outcome }))).toEqual({ kind: 'sent', ...outcomeWords[outcome] });
  });

  it('puts what is wrong with fields at the fields', () => {
    const fields = [{ field: 'email', message: 'Not an address.' }];
    expect(contactOutcome(answered({ __typename: 'ValidationProblem', message: 'Look at the fields.', fields }))).toEqual({ kind: 'refused', problems: fields });
  });

  it('puts a used quota above the form', () => {
    expect(contactOutcome(answered({ __typename: 'QuotaProblem', message: 'From 14:00 on.' }))).toEqual({
      kind: 'refused',
      problems: [{ field: null, message: 'From 14:00 on.' }],
    });
  });

  it('says that nothing is known for every other answer', () => {
    for (const answer of [null, 'no', {}, { data: null }, { data: { sendInquiry: null } }, { errors: [{ message: 'x' }] }, answered({ __typename: 'Later' })])
      expect(contactOutcome(answer)).toEqual({ kind: 'refused', problems: [{ field: null, message: unanswered }] });
  });
});
