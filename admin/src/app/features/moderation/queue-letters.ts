/** What a letter does in the queue. */
export type QueueCommand = 'approve' | 'reject' | 'next' | 'previous';

const commands: Readonly<Record<string, QueueCommand>> = { a: 'approve', r: 'reject', j: 'next', k: 'previous' };

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

/** The command of a key press, or null. Letters with modifiers belong to the browser, letters in a field to the text. */
export function queueCommand({ key, ctrlKey, metaKey, altKey, repeat, typing }: Press): QueueCommand | null {
  if (typing || ctrlKey || metaKey || altKey || repeat) return null;
  return commands[key.toLowerCase()] ?? null;
}

/** Whether an element takes typed letters. */
export function takesLetters(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}
