import { clockWords } from '../../../../data/time-words.js';
import type { AutosaveState } from './draft-autosave.js';

/** How the keeping of the draft stands, for the line beside the buttons. */
export interface DraftWords {
  readonly text: string;
  /** Whether it is announced: what went well is only shown. */
  readonly spoken: boolean;
}

const tab = 'A copy is kept in this tab.';

/** What the words depend on beside the autosave. */
export interface DraftSurroundings {
  /** Whether the form says something that was not saved as the item. */
  readonly changed: boolean;
  readonly online: boolean;
  /** Whether two versions wait for a choice. */
  readonly conflict: boolean;
}

/** The words for each state. */
export function draftWords(state: AutosaveState, { changed, online, conflict }: DraftSurroundings): DraftWords {
  if (conflict) return { text: 'Draft not saved: two versions wait at the top of the page.', spoken: false };
  if (!online && changed && state.kind !== 'saved') return { text: `No connection. ${tab}`, spoken: false };
  switch (state.kind) {
    case 'saving':
      return { text: 'Saving draft', spoken: false };
    case 'saved':
      return { text: `Draft saved ${clockWords(state.at)}`, spoken: false };
    case 'failed':
      return { text: `Draft not saved. ${tab}${state.triesAgain ? ' Trying again.' : ''}`, spoken: true };
    case 'refused':
      return { text: `Draft not saved: ${state.message} ${tab}`, spoken: true };
    case 'resting':
      return { text: changed ? 'Not saved yet' : '', spoken: false };
  }
}
