import { describe, expect, it } from '@jest/globals';
import { inquiryReading, outcomeWords } from '../contact/contact-words.js';
import { receivedWords, reportReading } from '../reports/report-words.js';
import { formOutcome, unanswered } from './form-outcome.js';

const answered = (sendInquiry: unknown): unknown => ({ data: { sendInquiry } });
const outcome = (answer: unknown) => formOutcome(answer, inquiryReading);

describe('the outcome of a form', () => {
  it.each(['DELIVERED', 'CONFIRMATION_SENT'] as const)('says in the words of the page that an inquiry was %s', (sent) => {
    expect(outcome(answered({ __typename: 'SentInquiry', outcome: sent }))).toEqual({ kind: 'sent', ...outcomeWords[sent] });
  });

  it('says in the words of the page that a report is in', () => {
    expect(formOutcome({ data: { reportContent: { __typename: 'ReportReceived' } } }, reportReading)).toEqual({ kind: 'sent', ...receivedWords });
  });

  it('puts what is wrong with fields at the fields', () => {
    const fields = [{ field: 'email', message: 'Not an address.' }];
    expect(outcome(answered({ __typename: 'ValidationProblem', message: 'Look at the fields.', fields }))).toEqual({ kind: 'refused', problems: fields });
  });

  it('puts a used quota above the form', () => {
    expect(outcome(answered({ __typename: 'QuotaProblem', message: 'From 14:00 on.' }))).toEqual({
      kind: 'refused',
      problems: [{ field: null, message: 'From 14:00 on.' }],
    });
  });

  it.each([
    ['RATE_LIMITED', 'That was a lot at once. Try again in 40 seconds.'],
    ['INTERNAL', 'Something went wrong on our side. Quote r-7 if you ask for help.'],
  ])('says what the API says of a failure with the code %s', (code, message) => {
    expect(outcome({ data: { sendInquiry: null }, errors: [{ message, extensions: { code } }] })).toEqual({ kind: 'refused', problems: [{ field: null, message }] });
  });

  it('keeps what is meant for programs to itself', () => {
    const told = outcome({ data: null, errors: [{ message: 'Variable "$input" got invalid value.', extensions: { code: 'BAD_REQUEST' } }] });
    expect(told).toEqual({ kind: 'refused', problems: [{ field: null, message: unanswered }] });
  });

  it('says that nothing is known for every other answer, also of another form', () => {
    const others = [null, 'no', {}, { data: null }, { data: { sendInquiry: null } }, { errors: [{ message: 'x' }] }, answered({ __typename: 'Later' })];
    for (const answer of [...others, { data: { reportContent: { __typename: 'ReportReceived' } } }])
      expect(outcome(answer)).toEqual({ kind: 'refused', problems: [{ field: null, message: unanswered }] });
  });
});
