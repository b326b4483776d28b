/** What is known about saving. */
export interface SaveMoment {
  readonly isNew: boolean;
  readonly saving: boolean;
  /** A save waits for a picture on its way. */
  readonly sending: boolean;
  /** A save waits for the connection. */
  readonly waiting: boolean;
  readonly changed: boolean;
  /** What was said about the last save. */
  readonly said: string;
}

/** The words on the button that saves. */
export function saveLabel({ isNew, saving }: SaveMoment): string {
  if (saving) return 'Saving';
  return isNew ? 'Make your profile' : 'Save profile';
}

/** What is said beside it: spoken when it changes. */
export function saveWords({ isNew, saving, sending, waiting, changed, said }: SaveMoment): string {
  if (waiting) return 'Waits for the connection, then saves';
  if (saving) return sending ? 'Waits for your picture, then saves' : '';
  if (changed) return isNew ? '' : 'Not saved yet';
  return said;
}
