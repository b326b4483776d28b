import { limits } from '@guildhall/contracts';
import type { TryOutPhase } from './try-out.js';
import type { Finish } from './try-out-event.js';

/** How far a try-out is, in a sentence; empty where there is nothing to say, or a problem says it. */
export function progressWords(phase: TryOutPhase, finish: Finish, answer: string): string {
  switch (phase) {
    case 'waiting':
      return 'Waiting for the answer';
    case 'answering':
      return 'The answer is coming';
    case 'stopped':
      return 'You stopped the answer. What had come by then is counted, with estimated tokens.';
    case 'done':
      return doneWords(finish, answer);
    case 'idle':
    case 'failed':
      return '';
  }
}

function doneWords(finish: Finish, answer: string): string {
  if (finish === 'REFUSED') return 'The model refused to answer this.';
  if (finish === 'LENGTH') return `The answer ends here: a try-out gets ${limits.tryOut.outputTokens.usual} tokens at most, thinking included.`;
  return answer === '' ? 'The model answered nothing.' : 'The answer is complete.';
}
