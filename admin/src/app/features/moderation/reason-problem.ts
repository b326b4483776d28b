import { limits } from '@guildhall/contracts';
import { textLength } from '../../data/text-length.js';

/** Why a reason for a rejection is refused, or null. The creator reads it, so it cannot be empty. */
export function reasonProblem(reason: string): string | null {
  const { min, max } = limits.moderation.reason;
  const length = textLength(reason.trim());
  if (length === 0) return 'Say why, so that the creator can mend it.';
  if (length < min) return `Write at least ${min} characters.`;
  return length > max ? `This has ${length} characters; ${max} is the most.` : null;
}
