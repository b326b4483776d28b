import type { ActivityEntry } from '@guildhall/contracts';

/** A page of the feed as the API answers it. */
export interface ActivityAnswer {
  readonly items: readonly ActivityEntry[];
  /** Cursor of what happened before, `null` when that is all. */
  readonly nextCursor: string | null;
}

/** Reads an answer of `/api/activity`; `null` for everything else, such as the notice of a proxy. */
export function activityAnswer(answer: unknown): ActivityAnswer | null {
  if (typeof answer !== 'object' || answer === null || !('items' in answer) || !Array.isArray(answer.items)) return null;
  const nextCursor = 'nextCursor' in answer && typeof answer.nextCursor === 'string' ? answer.nextCursor : null;
  return { items: answer.items as readonly ActivityEntry[], nextCursor };
}
