import type { ErrorCode, FormProblem } from '@guildhall/contracts';

/** What is said of a form that was taken. */
export interface SentWords {
  readonly title: string;
  readonly text: string;
}

/** What became of a form that was sent. */
export type FormOutcome = ({ readonly kind: 'sent' } & SentWords) | { readonly kind: 'refused'; readonly problems: readonly FormProblem[] };

/** How the answer to a mutation is read. */
export interface AnswerReading {
  /** Name of the mutation. */
  readonly mutation: string;
  /** What is said of its result; `null` for what is no success. */
  readonly words: (result: Readonly<Record<string, unknown>>) => SentWords | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Said when there is no answer to read: nothing is known, and nothing that was typed is lost. */
export const unanswered = 'This could not be sent. What you typed is still here: check your connection and send it again.';

const refused = (problems: readonly FormProblem[]): FormOutcome => ({ kind: 'refused', problems });

function fieldProblems(fields: unknown): readonly FormProblem[] {
  if (!Array.isArray(fields)) return [];
  return fields.filter(isRecord).map(({ field, message }) => ({ field: textOf(field), message: textOf(message) }));
}

/** Codes of failures whose sentence says more than that nothing is known: how long to wait, or what to quote. */
const spoken: ReadonlySet<unknown> = new Set<ErrorCode>(['RATE_LIMITED', 'INTERNAL']);

/** What the API says in place of an answer; '' when that is not for people. */
function failureOf(answer: unknown): string {
  const errors: readonly unknown[] = isRecord(answer) && Array.isArray(answer['errors']) ? answer['errors'] : [];
  const [told] = errors.filter(isRecord).filter(({ extensions }) => isRecord(extensions) && spoken.has(extensions['code']));
  return textOf(told?.['message']);
}

/** Reads the answer to a mutation: what is no answer of it at all is a problem of the whole form. */
export function formOutcome(answer: unknown, { mutation, words }: AnswerReading): FormOutcome {
  const data = isRecord(answer) ? answer['data'] : null;
  const result = isRecord(data) ? data[mutation] : null;
  if (!isRecord(result)) return refused([{ field: null, message: failureOf(answer) || unanswered }]);
  const sent = words(result);
  if (sent !== null) return { kind: 'sent', ...sent };
  const message = textOf(result['message']);
  const problems = fieldProblems(result['fields']);
  return refused(problems.length > 0 ? problems : [{ field: null, message: message === '' ? unanswered : message }]);
}
