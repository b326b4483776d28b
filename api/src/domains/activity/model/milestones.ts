/** What is counted towards milestones. */
export const milestoneSubjects = ['creators', 'items', 'personalities'] as const;
export type MilestoneSubject = (typeof milestoneSubjects)[number];

/** Whether a count is worth a line: 10, 50, 100, 500, 1,000, and so on. */
export function isMilestone(count: number): boolean {
  if (!Number.isSafeInteger(count) || count < 10) return false;
  let rest = count;
  while (rest % 10 === 0) rest /= 10;
  return rest === 1 || (rest === 5 && count >= 50);
}
