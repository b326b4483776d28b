/** The part of a keyboard event that decides. */
export interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
  /** Whether the focus is where letters are typed. */
  readonly typing: boolean;
}

/** What decides of a keyboard event. */
export const pressOf = ({ key, ctrlKey, metaKey, altKey, repeat, target }: KeyboardEvent): Press => ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  repeat,
  typing: takesLetters(target),
});

/** The command of a key press, or null. Letters with modifiers belong to the browser, letters in a field to the text. */
export function letterCommand<T>({ key, ctrlKey, metaKey, altKey, repeat, typing }: Press, commands: Readonly<Record<string, T>>): T | null {
  if (typing || ctrlKey || metaKey || altKey || repeat) return null;
  return commands[key.toLowerCase()] ?? null;
}

/** Whether an element takes typed letters. */
export function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

/** Whether a dialog lies over the page; letters belong to it then. */
export const inDialog = (): boolean => document.querySelector('.cdk-overlay-container mat-dialog-container') !== null;
