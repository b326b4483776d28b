/** What a letter does in the queue. */
export type QueueCommand = 'approve' | 'reject' | 'next' | 'previous';

export const queueLetters: Readonly<Record<string, QueueCommand>> = { a: 'approve', r: 'reject', j: 'next', k: 'previous' };
