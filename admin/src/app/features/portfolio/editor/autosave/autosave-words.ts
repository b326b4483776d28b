import type { AutosaveState } from './autosave.js';

const clockTime = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** How things stand with the copy on the server, quietly; empty when there is nothing to say. */
export function autosaveWords(state: AutosaveState): string {
  switch (state.kind) {
    case 'idle':
      return '';
    case 'waiting':
    case 'saving':
      return 'Saving the draft';
    case 'saved':
      return `Draft saved ${clockTime.format(new Date(state.at))}`;
    case 'failed':
      return 'The draft could not be saved. It is kept in this tab and tried again.';
    case 'refused':
      return `The draft is kept in this tab only. ${state.message}`;
  }
}
