import type { FormProblem } from '@guildhall/contracts';

/** What is wrong with one field. The first word on it, where there are several. */
export function problemAt(problems: readonly FormProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.message;
}

/** What is wrong with no field of the form: what concerns the whole, or a field that it does not show. */
export function problemOfForm(problems: readonly FormProblem[], fields: readonly string[]): string | undefined {
  return problems.find(({ field }) => field === null || !fields.includes(field))?.message;
}
