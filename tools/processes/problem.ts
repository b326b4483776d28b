/** A failure that the person at the terminal can act on: only its one sentence is printed, never a stack. */
export class Problem extends Error {
  override name = 'Problem';
}

/** The message of anything thrown. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
