import type { FormProblem } from '@guildhall/contracts';
import { outcomeWords } from './contact-words.js';

/** What became of a form that was sent. */
export type ContactOutcome =
  | { readonly kind: 'sent'; readonly title: string; readonly text: string }
  | { readonly kind: 'refused'; readonly problems: readonly FormProblem[] };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Said when there is no answer to read: nothing is known, and nothing that was typed is lost. */
export const unanswered = 'This could not be sent. What you typed is still here: check your connection and send it again.';

const refused = (problems: readonly FormProblem[]): ContactOutcome => ({ kind: 'refused', problems });

function fieldProblems(fields: unknown): readonly FormProblem[] {
  if (!Array.isArray(fields)) return [];
  return fields.filter(isRecord).map(({ field, message }) => ({ field: textOf(field), message: textOf(message) }));
}

/** Reads the answer to `sendInquiry`: what is no answer of it at all is a problem of the whole form. */
export function contactOutcome(answer: unknown): ContactOutcome {
  const data = isRecord(answer) ? answer['data'] : null;
  const result = isRecord(data) ? data['sendInquiry'] : null;
  if (!isRecord(result)) return refused([{ field: null, message: unanswered }]);
  const message = textOf(result['message']);
  if (result['__typename'] === 'SentInquiry') return { kind: 'sent', ...outcomeWords[result['outcome'] === 'DELIVERED' ? 'DELIVERED' : 'CONFIRMATION_SENT'] };
  const problems = fieldProblems(result['fields']);
  return refused(problems.length > 0 ? problems : [{ field: null, message: message === '' ? unanswered : message }]);
}
