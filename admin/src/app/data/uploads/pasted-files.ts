/** What of a paste is read here. */
export interface Paste {
  readonly target: EventTarget | null;
  readonly clipboardData: Pick<DataTransfer, 'files' | 'types'> | null;
}

/** The files of a paste; none when words are pasted into a field, as programs put a picture of a table beside its text. */
export function pastedFiles({ target, clipboardData }: Paste): readonly File[] {
  if (!clipboardData) return [];
  const intoField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return intoField && clipboardData.types.includes('text/plain') ? [] : [...clipboardData.files];
}
